import { expect, it } from 'vitest';
import { descendants, parseStat, processTree } from '../../../scripts/bench/process-tree.ts';

const FIELDS = 'S 4700 4711 4700 0 -1 4194304 900 0 0 0 250 50 7 7 20 0 11 0 9000 1300000000 2000 1844';

it('reads parent, processor time and memory, whatever the name', () => {
  const usage = { pid: 4711, parent: 4700, processor: 3, memory: 2000 * 4096 };
  expect(parseStat(`4711 (node) ${FIELDS}`)).toEqual(usage);
  expect(parseStat(`4711 (a) S 1 (b) ${FIELDS}`)).toEqual(usage);
});

it('reads nothing from anything else', () => {
  expect(parseStat('')).toBeUndefined();
  expect(parseStat('4711 (node) S 4700')).toBeUndefined();
});

it('finds a process and what it started, and no other', () => {
  const of = (pid: number, parent: number) => ({ pid, parent, processor: 0, memory: 0 });
  const all = [of(1, 0), of(5, 1), of(2, 1), of(7, 5), of(8, 7), of(9, 2)];
  expect(descendants(5, all).map(({ pid }) => pid)).toEqual([5, 7, 8]);
  expect(descendants(99, all)).toEqual([]);
});

it('finds this process where the system tells of processes', () => {
  const own = processTree(process.pid);
  if (process.platform === 'linux') expect(own[0]).toMatchObject({ pid: process.pid, parent: process.ppid });
  else expect(own).toEqual([]);
});
