import type { APIContext } from 'astro';
import { archive } from '../../collections/archive.ts';
import { draftArchive } from '../../collections/draft-data.ts';
import { type DraftPart, draftParts } from '../../collections/draft-parts.ts';

export async function getStaticPaths() {
  return draftParts(await archive()).map((part) => ({ params: { part: part.part }, props: { part } }));
}

export async function GET({ props }: APIContext<{ part: DraftPart }>) {
  return Response.json(await draftArchive(await archive(), props.part));
}
