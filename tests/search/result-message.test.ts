import { describe, expect, it } from 'vitest';
import type { ArchiveFile } from '../../src/search/archive-file.ts';
import { CHINESE } from '../../src/search/chinese-messages.ts';
import { ENGLISH } from '../../src/search/english-messages.ts';
import { resultMessage as messageIn } from '../../src/search/result-message.ts';
import type { SearchResult } from '../../src/search/run-search.ts';
import { readState, type SearchState } from '../../src/search/search-state.ts';

const archive = (unit: ArchiveFile['unit'] = 'passage') =>
  ({ unit, years: [2004, 2024], reports: 18, passages: 1782, characters: 95877 }) as ArchiveFile;
const result = (fields: object) =>
  ({
    complete: true,
    passages: 0,
    everywhere: 0,
    reports: { count: 0, more: false },
    total: 0,
    checked: 0,
    candidates: 0,
    ...fields,
  }) as unknown as SearchResult;
const resultMessage = (of: ArchiveFile, state: SearchState, now: SearchResult) => messageIn(of, state, now, CHINESE);
const asked = { ...readState(''), q: '控辍保学' };

describe('resultMessage', () => {
  it('says what there is at least, where the reader is asked to go on', () => {
    const now = result({ complete: false, paused: true, total: 823, checked: 1000, candidates: 9876 });
    expect(resultMessage(archive('report'), asked, now)).toBe(
      '已核对1,000／9,876份可能相关的报告，至少823份含有“控辍保学”。',
    );
    expect(messageIn(archive('report'), asked, now, ENGLISH)).toContain('at least 823 reports');
  });

  it('says how many passages of how many reports hold the phrase', () => {
    const found = result({ passages: 3, reports: { count: 2, more: false }, total: 3 });
    expect(resultMessage(archive(), asked, found)).toBe('3段原文含有“控辍保学”，出自2份报告。');
    expect(resultMessage(archive(), { ...asked, region: 'hebei' }, found)).toMatch(/^在所选范围内，/);
  });

  it('counts reports where the archive is large, and says the passages too', () => {
    const found = result({ passages: 3, reports: { count: 2, more: false }, total: 2 });
    expect(resultMessage(archive('report'), asked, found)).toBe('2份报告含有“控辍保学”，共3段。');
  });

  it('says so where there are more reports than were counted', () => {
    const found = result({ passages: 45_678, reports: { count: 1000, more: true }, total: 45_678 });
    expect(resultMessage(archive(), asked, found)).toBe('45,678段原文含有“控辍保学”，出自超过1,000份报告。');
  });

  it('says of an unfinished search how far it is', () => {
    const part = result({ complete: false, checked: 4, candidates: 9, total: 2 });
    expect(resultMessage(archive('report'), asked, part)).toBe('已核对4／9份报告，约2份含有“控辍保学”……');
  });

  it('says of nothing found how much was searched, or that filters hide it', () => {
    expect(resultMessage(archive(), asked, result({}))).toBe(
      '没有一段原文含有“控辍保学”。已逐字查遍全部18份报告、1,782段、95,877字，2004—2024年。',
    );
    const hidden = result({ everywhere: 1 });
    expect(resultMessage(archive(), { ...asked, year: '2024' }, hidden)).toBe(
      '在所选范围内，没有含有“控辍保学”的原文；不限范围则有1段。',
    );
  });

  it('repeats no more than the beginning of a long query, whole characters only', () => {
    const long = resultMessage(archive(), { ...asked, q: '𠮷'.repeat(1200) }, result({}));
    expect(long).toContain(`“${'𠮷'.repeat(40)}……”`);
    expect(long).toContain('没有写入网址');
  });

  it('says it in English, too, one and many apart', () => {
    const english = (now: object, state = asked, unit: ArchiveFile['unit'] = 'passage') =>
      messageIn(archive(unit), state, result(now), ENGLISH).replace(/[\u2068\u2069]/g, '');
    const one = { passages: 1, reports: { count: 1, more: false }, total: 1 };
    expect(english(one)).toBe('1 passage in 1 report holds “控辍保学”.');
    const many = { passages: 45_678, reports: { count: 1000, more: true }, total: 45_678 };
    expect(english(one, { ...asked, region: 'hebei' })).toMatch(/^Within the filters: 1 passage in/);
    expect(english(many)).toBe('45,678 passages in more than 1,000 reports hold “控辍保学”.');
    expect(english(one, { ...asked, q: '', object: 'x' })).toBe('1 passage in 1 report matches the filters.');
    expect(english({ ...one, passages: 3, total: 2 }, asked, 'report')).toBe('2 reports hold “控辍保学”: 3 passages.');
    expect(english({ complete: false, checked: 4, candidates: 9, total: 2 }, asked, 'report')).toBe(
      '4 of 9 reports compared, about 2 reports with “控辍保学” …',
    );
    expect(english({ everywhere: 1 }, { ...asked, year: '2024' })).toBe(
      'No passage within the filters holds “控辍保学”; without them 1 passage would be found.',
    );
    expect(english({})).toBe(
      'No passage holds “控辍保学”. Compared character by character: 18 reports, 1,782 passages, 95,877 characters, 2004–2024 – the whole archive.',
    );
  });
});
