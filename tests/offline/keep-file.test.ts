import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { stampBuild } from '../../src/offline/build-mark.ts';
import { carried } from '../../src/offline/keep-file.ts';

const A = '0123456789abcdef';
const B = 'fedcba9876543210';
const page = (build: string, text: string) => `<meta name="build" content="${build}"><p>${text}</p>`;
const html = (text: string) => new Response(text, { headers: { 'content-type': 'text/html; charset=utf-8' } });
const sum = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

it('a page that differs in its mark alone comes along as the page of the next build, to the byte', async () => {
  const kept = await carried(html(page(A, '课后服务')), B, sum(page(B, '课后服务')));
  expect(await kept?.text()).toBe(stampBuild(page(A, '课后服务'), B));
  expect(kept?.headers.get('content-type')).toContain('text/html');
});

it('a page that says something else does not', async () => {
  expect(await carried(html(page(A, '课后服务')), B, sum(page(B, '课后延时服务')))).toBeUndefined();
});

it('other files come along as they are, marks or not', async () => {
  const json = new Response(page(A, ''), { headers: { 'content-type': 'application/json' } });
  expect(await (await carried(json.clone(), B, sum(page(A, ''))))?.text()).toBe(page(A, ''));
  expect(await carried(json, B, sum(page(B, '')))).toBeUndefined();
});
