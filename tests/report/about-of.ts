import { type About, about } from '../../src/report/about.ts';

/** A valid about.yml with the given fields; the others say as little as they may. */
export function aboutOf(fields: Partial<About> = {}): About {
  return about.parse({
    title: '教育局工作要点',
    issuer: { name: '武汉市江岸区教育局', level: 'county', confidence: 'certain', evidence: [] },
    region: { path: 'hubei/wuhan/jiangan', code: '420102', confidence: 'certain', evidence: [] },
    years: { covered: [2019], confidence: 'certain', evidence: [] },
    kind: 'plan',
    witnesses: [{ source: 'source.txt', lines: [1, 1] }],
    ...fields,
  });
}
