import { expect, it } from 'vitest';
import { contentPolicy } from '../../src/collections/content-policy.ts';
import { endpointAddress } from '../../src/search/endpoint-address.ts';

it.each([undefined, '', '  '])('is no endpoint where nothing is set: %j', (setting) => {
  expect(endpointAddress(setting)).toBeUndefined();
});

it.each([
  ['https://engine.example/passages', 'https://engine.example/passages'],
  [' https://engine.example:9200/search/archive-2026/ ', 'https://engine.example:9200/search/archive-2026'],
  ['http://127.0.0.1:9200/passages', 'http://127.0.0.1:9200/passages'],
])('reads %j', (setting, address) => {
  expect(endpointAddress(setting)?.href).toBe(address);
});

it.each([
  'passages',
  'http://engine.example/passages',
  'file:///passages',
  'https://engine.example',
  'https://engine.example/',
  'https://engine.example/_all',
  'https://engine.example/a,b',
  'https://engine.example/*',
  'https://engine.example/passages?x=1',
  'https://engine.example/passages#x',
  "https://engine.example/pas'sages",
])('refuses %j', (setting) => {
  expect(() => endpointAddress(setting)).toThrow(/^E-ENDPOINT .*索引|^E-ENDPOINT .*不是/);
});

it('refuses a login, and does not repeat it', () => {
  expect(() => endpointAddress('https://reader:secret@engine.example/passages')).toThrow(/^E-ENDPOINT .*用户名/);
  expect(() => endpointAddress('https://reader:secret@engine.example/passages')).not.toThrow(/secret/);
});

it('opens the policy of the pages for that origin and no other', () => {
  expect(contentPolicy(undefined)).toContain("connect-src 'self';");
  const opened = contentPolicy(endpointAddress('https://engine.example/search/passages'));
  expect(opened).toContain("connect-src 'self' https://engine.example;");
  expect(opened).toContain("script-src 'self';");
});
