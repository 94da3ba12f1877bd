import { wordingComparer } from '../wording/compare-wording.ts';
import { once } from './once.ts';

/** Holds two passages of the archive against each other; each is cut into words once in a build. */
export const pairWording = once(() => wordingComparer());
