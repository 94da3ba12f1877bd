import { archive } from '../../collections/archive.ts';
import { jsonl } from '../../collections/jsonl.ts';
import { passageRows } from '../../collections/open-data.ts';

export const GET = async () => new Response(jsonl(passageRows(await archive())));
