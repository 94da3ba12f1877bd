import { expect, test } from 'vitest';
import { MARK_NUMBER, numberMarks } from '../../src/components/number-marks.ts';

const mark = `<span id="mark-${MARK_NUMBER}">xx<a href="#damage-${MARK_NUMBER}">${MARK_NUMBER}</a></span>`;

test('numbers the marks of a passage from its first', () => {
  expect(numberMarks(`甲${mark}乙${mark}`, 7)).toBe(
    '甲<span id="mark-7">xx<a href="#damage-7">7</a></span>乙<span id="mark-8">xx<a href="#damage-8">8</a></span>',
  );
});

test('leaves a passage without marks alone', () => {
  expect(numberMarks('<p>甲</p>', 1)).toBe('<p>甲</p>');
});
