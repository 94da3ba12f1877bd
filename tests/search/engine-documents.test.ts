import { describe, expect, it } from 'vitest';
import type { Passage } from '../../src/report/passages.ts';
import { bulkLines, engineDocuments } from '../../src/search/engine-documents.ts';
import { ENGINE_INDEX } from '../../src/search/engine-index.ts';

const report = {
  id: 'hubei/wuhan/jiangan/2019',
  title: '江岸区教育局2019年工作要点',
  issuer: '江岸区教育局',
  region: 'hubei/wuhan/jiangan',
  names: ['湖北省', '武汉市', '江岸区'],
  years: [2019],
  period: '2019年',
  kind: 'plan',
  level: 'county',
  first: 0,
};
const passage: Passage = {
  id: 'hubei/wuhan/jiangan/2019#1-2',
  report: report.id,
  type: 'measure',
  number: '2．',
  title: '推進課後服務',
  text: '推進課後服務\n落实“５+２”',
  path: ['工作要点'],
  source: { file: 'a.txt', lines: [3, 4] },
  topics: ['aftercare'],
  objects: [],
  damage: [],
  url: '/reports/hubei/wuhan/jiangan/2019/#1-2',
};
const simplified = new Map([
  ['進', '进'],
  ['課', '课'],
  ['後', '后'],
  ['務', '务'],
]);
const [document] = engineDocuments({ reports: [report], passages: [passage] }, simplified);

describe('engineDocuments', () => {
  it('has what is shown, what is filtered, and the folded text that is searched', () => {
    expect(document).toMatchObject({
      id: passage.id,
      text: passage.text,
      folded: '推进课后服务落实“5+2”',
      regions: ['hubei', 'hubei/wuhan', 'hubei/wuhan/jiangan'],
      years: [2019],
      period: '2019年',
      titled: 6,
      order: 0,
    });
  });

  it('has the fields of the mapping, all and no other: the engine refuses what it does not know', () => {
    const { properties } = ENGINE_INDEX.mappings as { properties: Record<string, unknown> };
    expect(Object.keys(document ?? {}).sort()).toEqual(Object.keys(properties).sort());
    expect(ENGINE_INDEX.mappings.dynamic).toBe('strict');
  });

  it('fails for a passage of no report', () => {
    expect(() => [...engineDocuments({ reports: [], passages: [passage] }, simplified)]).toThrow(
      'belongs to no report',
    );
  });
});

describe('ENGINE_INDEX', () => {
  it('names no analyzer and no tokenizer that it does not define', () => {
    const { analysis } = ENGINE_INDEX.settings as {
      analysis: { tokenizer: object; analyzer: Record<string, { tokenizer: string }> };
    };
    for (const { tokenizer } of Object.values(analysis.analyzer)) expect(analysis.tokenizer).toHaveProperty(tokenizer);
    const named = [...JSON.stringify(ENGINE_INDEX.mappings).matchAll(/"analyzer":"(\w+)"/g)].map(([, name]) => name);
    expect(named.length).toBe(2);
    for (const name of named) expect(analysis.analyzer).toHaveProperty(name as string);
  });
});

describe('bulkLines', () => {
  it('are an action and a document, each on one line with its end, whatever the text', () => {
    const text = '一\n二\u2028三"\\';
    const lines = bulkLines('passages', { ...(document as NonNullable<typeof document>), text }).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[2]).toBe('');
    expect(JSON.parse(lines[0] ?? '')).toEqual({ index: { _index: 'passages', _id: passage.id } });
    expect(JSON.parse(lines[1] ?? '').text).toBe(text);
  });
});
