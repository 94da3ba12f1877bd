import { archive } from '../../collections/archive.ts';
import { draftArchive } from '../../collections/draft-data.ts';

export const GET = async () => new Response(JSON.stringify(await draftArchive(await archive())));
