import { archive } from '../../collections/archive.ts';
import { jsonl } from '../../collections/jsonl.ts';
import { parallelRows } from '../../collections/parallels.ts';

export const GET = async () => new Response(jsonl(parallelRows(await archive())));
