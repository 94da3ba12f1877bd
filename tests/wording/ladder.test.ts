import { expect, test } from 'vitest';
import { ladder } from '../../src/wording/ladder.ts';

const use = (wording: string, year: number | undefined) => ({ wording, year, place: `${wording} ${year}` });

test('wordings stand in the order of their first use; unknown years come last', () => {
  const rungs = ladder([
    use('全面加强师德师风建设', 2019),
    use('取消择校费', undefined),
    use('加强师德建设', 2004),
    use('加强师德师风建设', 2012),
    use('加强师德建设，', 2015),
  ]);
  expect(rungs.map(({ wording }) => wording)).toEqual([
    '加强师德建设',
    '加强师德师风建设',
    '全面加强师德师风建设',
    '取消择校费',
  ]);
  expect(rungs[0]?.uses.map(({ year }) => year)).toEqual([2004, 2015]);
});

test('says what changed against the nearest earlier wording, and nothing where none is like it', () => {
  const rungs = ladder([
    use('加强师德师风建设', 2004),
    use('规范民办学校办学行为', 2008),
    use('全面加强师德师风建设', 2012),
  ]);
  expect(rungs[1]?.changed).toBeUndefined();
  expect(rungs[2]?.changed?.from).toBe('加强师德师风建设');
  expect(rungs[2]?.changed?.comparison.stretches).toContainEqual({ in: 'second', text: '全面' });
});

test('no uses, or uses without a letter, give no rungs', () => {
  expect(ladder([])).toEqual([]);
  expect(ladder([use('。', 2012)])).toEqual([]);
});
