import { parse } from 'yaml';
import regionsCsv from '../../content/vocabulary/regions.csv?raw';
import formerYaml from '../../content/vocabulary/regions-former.yml?raw';
import { formerRegions } from '../report/former-region.ts';
import { regionIndex } from '../report/region.ts';

/** All regions of the vocabulary, present and former. They stand in a module of their own because Vite runs `archive` anew whenever an entry has changed, and these take a tenth of a second. */
export const knownRegions = regionIndex(regionsCsv, formerRegions.parse(parse(formerYaml)));
