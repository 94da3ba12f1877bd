import type { APIContext } from 'astro';
import { archive } from '../../../collections/archive.ts';
import type { ArchivedReport } from '../../../collections/assemble.ts';
import { reportDocx } from '../../../collections/report-document.ts';

export async function getStaticPaths() {
  return (await archive()).reports.map((report) => ({ params: { key: report.id }, props: { report } }));
}

export const GET = async ({ props, site }: APIContext<{ report: ArchivedReport }>) =>
  new Response(await reportDocx(props.report, site));
