import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { DETERMINISTIC, openLighthouse } from '../../scripts/bench/lighthouse.ts';
import { templates } from './built.ts';

const site = inject('site');
const PAGES = ['home', 'report', 'search', 'region', 'coverage', 'parallels', 'topic'] as const;
const pages = PAGES.map((name) => [name, templates()[name] as string] as const);

describe('Lighthouse, on a phone', () => {
  let opened: Awaited<ReturnType<typeof openLighthouse>>;
  beforeAll(async () => {
    opened = await openLighthouse();
  });
  afterAll(() => opened?.close());

  test.each(pages)('%s: 100 in accessibility, best practices and SEO', async (_name, path) => {
    const { scores, findings } = await opened.judge(site + path, DETERMINISTIC);
    expect(findings).toEqual([]);
    expect(scores).toEqual({ accessibility: 100, 'best-practices': 100, seo: 100 });
  });
});
