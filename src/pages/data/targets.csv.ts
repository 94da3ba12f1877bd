import { archive } from '../../collections/archive.ts';
import { csv } from '../../collections/csv.ts';
import { TARGET_COLUMNS, targetCells } from '../../collections/figures.ts';

export const GET = async () => new Response(csv(TARGET_COLUMNS, targetCells(await archive())));
