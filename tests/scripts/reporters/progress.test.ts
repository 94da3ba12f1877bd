import { expect, it } from 'vitest';
import { progress } from '../../../scripts/reporters/progress.ts';

function at(terminal: boolean) {
  let time = 0;
  const written: string[] = [];
  const tell = progress('导入', { now: () => time, write: (text) => written.push(text), terminal });
  return {
    written,
    tell: (moment: number, done: number, all: number) => {
      time = moment;
      tell(done, all);
    },
  };
}

it('says nothing of what takes less than two seconds', () => {
  const { written, tell } = at(true);
  tell(100, 1, 10);
  tell(1999, 9, 10);
  tell(2500, 10, 10);
  expect(written).toEqual([]);
});

it('tells share and rest on one line, and takes it away at the end', () => {
  const { written, tell } = at(true);
  tell(3000, 1, 4);
  tell(3100, 2, 4);
  tell(8000, 3, 4);
  tell(9000, 4, 4);
  expect(written).toEqual(['\r\x1b[K导入 25%，约还需 9 秒', '\r\x1b[K导入 75%，约还需 3 秒', '\r\x1b[K']);
});

it('writes lines, and few, where no line can be written over', () => {
  const { written, tell } = at(false);
  tell(3000, 1, 100);
  tell(9000, 2, 100);
  tell(14_000, 10, 100);
  tell(20_000, 100, 100);
  expect(written).toEqual(['导入 1%\n', '导入 10%，约还需 2 分 6 秒\n']);
});

it('reckons nothing from nothing', () => {
  const { written, tell } = at(true);
  tell(5000, 0, 10);
  expect(written).toEqual([]);
});
