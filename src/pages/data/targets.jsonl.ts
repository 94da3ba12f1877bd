import { archive } from '../../collections/archive.ts';
import { targetRows } from '../../collections/figures.ts';
import { jsonl } from '../../collections/jsonl.ts';

export const GET = async () => new Response(jsonl(targetRows(await archive())));
