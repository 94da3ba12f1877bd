import { readFileSync } from 'node:fs';
import { parseRegionTable } from '../../src/report/region-table.ts';
import type { Place } from './recombine.ts';

/** All counties of the project's table of regions: where made-up reports come from. */
export const countyPlaces = (): Place[] =>
  parseRegionTable(readFileSync('content/vocabulary/regions.csv', 'utf8')).filter(
    ({ path }) => path.split('/').length === 3,
  );
