import { archive } from '../../collections/archive.ts';
import { csv } from '../../collections/csv.ts';
import { PASSAGE_COLUMNS, passageCells } from '../../collections/open-tables.ts';

export const GET = async () => new Response(csv(PASSAGE_COLUMNS, passageCells(await archive())));
