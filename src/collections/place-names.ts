import { parse } from 'yaml';
import draftsYaml from '../../content/vocabulary/drafts.yml?raw';
import regionWordsYaml from '../../content/vocabulary/region-words.yml?raw';
import townsCsv from '../../content/vocabulary/towns.csv?raw';
import { findTowns, parseTowns } from '../new/find-towns.ts';
import { words } from '../new/words.ts';
import { findRegions } from '../report/find-regions.ts';
import { regionWords } from '../report/region-words.ts';
import { knownRegions } from './known-regions.ts';

/** Names of regions that are everyday words too, or come about where two words meet. */
export const everydayNames: readonly string[] = Object.values(regionWords.parse(parse(regionWordsYaml))).flat();

/** Finds the regions in a text. */
export const regionsIn = findRegions(knownRegions, everydayNames);

const known = words(draftsYaml, 'content/vocabulary/drafts.yml');
/** Finds the towns, and the schools named after one, in a text. */
export const townsIn = findTowns(parseTowns(townsCsv), known.words?.plainTowns ?? []);
