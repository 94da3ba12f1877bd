import { archive } from '../../collections/archive.ts';
import { csv } from '../../collections/csv.ts';
import { REPORT_COLUMNS, reportCells } from '../../collections/open-tables.ts';

export const GET = async () => new Response(csv(REPORT_COLUMNS, reportCells(await archive())));
