import type { APIContext } from 'astro';
import { archive } from '../../../collections/archive.ts';
import type { ArchivedReport } from '../../../collections/assemble.ts';
import { deskData } from '../../../collections/desk-data.ts';

export async function getStaticPaths() {
  return (await archive()).reports.map((report) => ({ params: { key: report.id }, props: { report } }));
}

export async function GET({ props, site }: APIContext<{ report: ArchivedReport }>) {
  return new Response(JSON.stringify(await deskData(props.report, await archive(), site)));
}
