import { describe, expect, it } from 'vitest';
import { links } from '../../src/similarity/links.ts';
import { measure, SHIDE, SHITANG, OBJECTS_AND_TOPICS as VOCABULARY } from './measures.ts';

const archive = [
  ...SHIDE.map((text, index) => measure(`a${index}/2010#1`, text)),
  ...SHITANG.map((text, index) => measure(`a${index}/2010#2`, text)),
];

describe('links', () => {
  it('leads from a measure to those on the same object first', () => {
    const found = links(archive, VOCABULARY);
    expect(
      found
        .get('a0/2010#1')
        ?.slice(0, 2)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['a1/2010#1', 'a2/2010#1']);
    expect(
      found
        .get('a0/2010#2')
        ?.slice(0, 2)
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['a1/2010#2', 'a2/2010#2']);
  });

  it('says why, names the object and points to a sentence of the other measure', () => {
    const [link] = links(archive, VOCABULARY).get('a0/2010#1') ?? [];
    const to = archive.find(({ id }) => id === link?.to);
    expect(link?.objects).toEqual(['shide']);
    expect(link?.why).toContain('“师德师风”；最近的一句：“');
    expect(to?.text.slice(link?.sentence?.start, link?.sentence?.end)).toMatch(/^(组织师德|深入开展师德).*。$/u);
  });

  it('never links measures of one report', () => {
    const one = archive.map((row, index) => ({ ...row, report: 'one/2010', id: `one/2010#${index}` }));
    expect(links(one, VOCABULARY).size).toBe(0);
  });

  it('is deterministic', () => {
    expect([...links(archive, VOCABULARY)]).toEqual([...links(archive, VOCABULARY)]);
  });

  it('tells copies: two identical reports, and one with three words changed', () => {
    const [text] = SHIDE;
    const changed = text.replace('标兵', '模范').replace('办法', '制度');
    const rows = [...archive, measure('b/2011#1', text), measure('c/2012#1', changed)];
    const [link] = links(rows, VOCABULARY).get('a0/2010#1') ?? [];
    expect(link).toMatchObject({ to: 'b/2011#1', tier: 'copy', also: ['c/2012#1'] });
    expect(link?.score).toBeGreaterThan(0.97);
    expect(link?.why).toBe('文字大体照录（相同约 100%）。');
  });

  it('links a report that holds one measure, and leaves out an archive that holds one', () => {
    const alone = measure('solo/2010#1', SHIDE[1].replace('演讲', '讲座'));
    expect(links([alone], VOCABULARY).size).toBe(0);
    expect(links([...archive, alone], VOCABULARY).get('solo/2010#1')?.[0]?.to).toBe('a1/2010#1');
  });

  it('bears empty measures, measures of one letter and rows that are no measures', () => {
    const rows = [
      ...archive,
      measure('empty/2010#1', '', { titled: false }),
      measure('empty/2010#2', '一', { titled: false }),
      { ...measure('empty/2010#3', SHIDE[0]), type: 'paragraph' as const },
      { ...measure('empty/2010#4', '师德'), type: 'heading' as const },
    ];
    const found = links(rows, VOCABULARY);
    expect(found.has('empty/2010#1')).toBe(false);
    expect([...found.values()].flat().some(({ to }) => to.startsWith('empty/'))).toBe(false);
    expect(links([], VOCABULARY).size).toBe(0);
  });

  it('finds the sentence in a measure of 20,000 letters', () => {
    const filler = '统筹安排各项常规事务，按时完成上级交办的其他任务。'.repeat(1000).slice(0, 20_000);
    const sentence = '开展师德标兵评选活动，完善教师职业道德考核办法，严肃查处违反师德的行为。';
    const long = measure('long/2010#1', `${filler.slice(0, 10_000)}。${sentence}${filler.slice(10_000)}`, {
      titled: false,
    });
    const link = links([...archive, long], VOCABULARY)
      .get('a0/2010#1')
      ?.find(({ to }) => to === 'long/2010#1');
    expect(long.text.slice(link?.sentence?.start, link?.sentence?.end)).toBe(sentence);
    expect(links([...archive, long], VOCABULARY).get('long/2010#1')?.length).toBeLessThanOrEqual(20);
  });

  it('keeps a bureau’s own series apart', () => {
    const rows = [measure('x/2010#1', SHIDE[0]), measure('x/2011#1', SHIDE[1]), measure('y/2011#1', SHIDE[2])];
    const found = links(rows, VOCABULARY).get('x/2010#1') ?? [];
    expect(found.map(({ to, series }) => [to, series]).sort()).toEqual([
      ['x/2011#1', true],
      ['y/2011#1', false],
    ]);
    expect(
      links(rows, VOCABULARY, (report) => report)
        .get('x/2010#1')
        ?.some(({ series }) => series),
    ).toBe(false);
  });
});
