import { hash } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Divides work among processes while it is done: whoever asks first for a name has it.
 * @param folder one that all of them know, empty when the first begins
 * @returns whether a name is this caller's; asking again gives the same answer
 * @throws Error of the file system
 */
export function claim(folder: string): (name: string) => boolean {
  const answers = new Map<string, boolean>();
  const ask = (name: string): boolean => {
    try {
      closeSync(openSync(join(folder, hash('sha256', name, 'hex')), 'wx'));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      return false;
    }
  };
  return (name) => {
    const known = answers.get(name);
    if (known !== undefined) return known;
    const mine = ask(name);
    answers.set(name, mine);
    return mine;
  };
}
