import type { APIContext } from 'astro';
import { archive } from '../../collections/archive.ts';
import type { RegionNode } from '../../collections/assemble.ts';

/** Titles of a province's reports by id, newest first: what can be chosen for a comparison. */
export type ProvinceReports = [id: string, title: string][];

export async function getStaticPaths() {
  return (await archive()).provinces.map((node) => ({ params: { province: node.path }, props: { node } }));
}

export function GET({ props }: APIContext<{ node: RegionNode }>) {
  const rows: ProvinceReports = props.node.reports.map(({ id, about }) => [id, about.title]);
  return Response.json(rows);
}
