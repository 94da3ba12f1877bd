import { describe, expect, it } from 'vitest';
import { pipeline, STAGES } from '../../src/import/pipeline.ts';
import { blockText } from '../../src/report/passages.ts';
import { aboutOf } from '../report/about-of.ts';
import { importText, inputOf } from './import-text.ts';
import { projectVocabulary } from './project-vocabulary.ts';

describe('the stages', () => {
  it('stand in one list, each with what it guarantees', () => {
    expect(STAGES.map(({ name }) => name)).toEqual([
      'decode',
      'clean',
      'assign',
      'join',
      'correct',
      'restore',
      'structure',
      'classify',
      'annotate',
      'damage',
      'account',
    ]);
    expect(STAGES.every(({ guarantees }) => guarantees.length > 10)).toBe(true);
  });
});

describe('pipeline', () => {
  it('makes blocks of a text', () => {
    const { shares, problems, account } = importText('教育局\n\n(一)德育,智育\n\n1、加强管理。落实\n\n责任。\n');
    expect(problems).toEqual([]);
    expect(shares[0]?.blocks.map((block) => [block.type, block.number, blockText(block)])).toEqual([
      ['paragraph', '', '教育局'],
      ['heading', '（一）', '德育，智育'],
      ['measure', '1、', '加强管理。落实'],
      ['paragraph', '', '责任。'],
    ]);
    expect(account?.totals).toMatchObject({ passage: 15, heading: 8, removed: 7 });
  });

  it('goes no further than decode where there is no text', () => {
    const { shares, problems, account } = importText(new Uint8Array([0xff, 0x00]));
    expect(problems).toMatchObject([{ code: 'source-binary' }]);
    expect([shares[0]?.blocks, account]).toEqual([[], undefined]);
  });

  it('goes on after any other problem, and finds the next', () => {
    const text = '一、甲，甲。\n二、乙，乙。\n三、丙，丙。\n';
    const [first, second] = [
      { find: '丁', replace: '', reason: '无' },
      { find: '戊', replace: '', reason: '无' },
    ];
    const share = (index: number, lines: [number, number], corrections: (typeof first)[]) => ({
      report: `r${index}`,
      file: `r${index}/about.yml`,
      about: aboutOf({ witnesses: [{ source: 'source.txt', lines }], corrections }),
      witness: 0,
    });
    const shares = [share(1, [1, 1], [first]), share(2, [2, 2], [second]), share(3, [2, 3], [])];
    const { problems } = pipeline({ ...inputOf(text), shares }, projectVocabulary);
    expect(problems.map(({ code, file }) => [code, file])).toEqual([
      ['range-overlap', 'r3/about.yml'],
      ['correction-unused', 'r1/about.yml'],
      ['correction-unused', 'r2/about.yml'],
    ]);
  });

  it('classifies with the title, the whole text and the headings above', () => {
    const seen: unknown[] = [];
    const classify: typeof projectVocabulary.classify = (passage) => {
      seen.push(passage);
      return { topics: ['deyu'], objects: ['shide'] };
    };
    const text = '一、党建\n（一）作风\n1、师德师风。抓好典型。\n2、校风\n';
    const { blocks } = importText(text, {}, { ...projectVocabulary, classify }).shares[0] ?? { blocks: [] };
    expect(seen).toEqual([
      { title: '师德师风。', text: '师德师风。抓好典型。', path: ['党建', '作风'] },
      { title: '', text: '校风', path: ['党建', '作风'] },
    ]);
    expect(blocks.map(({ topics }) => topics)).toEqual([[], [], ['deyu'], ['deyu']]);
  });
});
