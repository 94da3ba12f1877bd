import { expect, test } from 'vitest';
import { csv } from '../../src/collections/csv.ts';

/** With the mark that `Response.text` leaves out. */
const text = async (...table: Parameters<typeof csv>) =>
  Buffer.from(await new Response(csv(...table)).arrayBuffer()).toString('utf8');

test('quotes what needs it, marks UTF-8, joins lists', async () => {
  expect(
    await text(
      ['a', 'b'],
      [
        ['说“好”, "yes"', [2019, 2020]],
        ['两\n行', null],
      ],
    ),
  ).toBe('\uFEFFa,b\r\n"说“好”, ""yes""",2019 2020\r\n"两\n行",\r\n');
});

test('text a spreadsheet would run as a formula does not begin with its sign', async () => {
  expect(await text(['a'], [['=1+1'], ['@SUM(1)'], ['-1'], [-1]])).toBe(
    "\uFEFFa\r\n'=1+1\r\n'@SUM(1)\r\n'-1\r\n-1\r\n",
  );
});
