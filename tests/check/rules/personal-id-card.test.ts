import { expect, it } from 'vitest';
import { personalIdCard } from '../../../src/check/rules/personal-id-card.ts';
import { archiveOf } from '../archive-of.ts';

const found = (text: string) => personalIdCard.run(archiveOf(text));

// 11010519491231002X is the example of GB 11643-1999
it.each(['11010519491231002X', '11010519491231002x', '440524188001010014'.replace('1880', '1980').replace(/.$/, '8')])(
  'finds %s only where the check character is right',
  (number) => {
    const right = [...'0123456789X'].filter((last) => found(`身份证号${number.slice(0, 17)}${last}`).length > 0);
    expect(right).toHaveLength(1);
  },
);

it('finds the example of the standard, and does not repeat it', () => {
  expect(found('身份证号11010519491231002X')).toMatchObject([{ level: 'error', line: 1, column: 5 }]);
  expect(JSON.stringify(found('身份证号11010519491231002X'))).not.toContain('11010519491231002X');
});

it.each(['110105194912310021', '11010519491331002X', '99010519491231002X', 'A11010519491231002X'])(
  'takes %s for none',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);
