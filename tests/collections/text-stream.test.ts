import { expect, test } from 'vitest';
import { textStream } from '../../src/collections/text-stream.ts';

test('all pieces in order, also when they are longer than a part', async () => {
  const pieces = ['一', '', '\u{20000}'.repeat(100_000), '二\n', ...Array.from({ length: 70_000 }, String)];
  expect(await new Response(textStream(pieces)).text()).toBe(pieces.join(''));
  expect(await new Response(textStream([])).text()).toBe('');
});

test('no piece is asked for before it is needed, and an error reaches the reader', async () => {
  let asked = 0;
  function* pieces() {
    for (; asked < 100; asked++) yield 'x'.repeat(50_000);
    throw new Error('E-LINKS');
  }
  const reader = textStream(pieces()).getReader();
  await reader.read();
  expect(asked).toBeLessThan(10);
  await expect(
    (async () => {
      while (!(await reader.read()).done);
    })(),
  ).rejects.toThrow('E-LINKS');
});
