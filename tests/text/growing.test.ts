import { expect, it } from 'vitest';
import { growing } from '../../src/text/growing.ts';

it('keeps what was pushed and appended, in order, however much it is', () => {
  const list = growing(Uint32Array);
  expect([...list.done()]).toEqual([]);
  const all: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    list.push(turn);
    all.push(turn);
    const some = Array.from({ length: 3000 * turn }, (_, at) => at);
    list.append(some);
    all.push(...some);
  }
  expect(list.length).toBe(all.length);
  expect([...list.done()]).toEqual(all);
  // what is done is a copy
  const done = list.done();
  list.push(7);
  expect(done).toHaveLength(all.length);
});
