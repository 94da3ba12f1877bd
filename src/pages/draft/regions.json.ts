import { draftRegions } from '../../collections/draft-data.ts';

export const GET = () => new Response(JSON.stringify(draftRegions()));
