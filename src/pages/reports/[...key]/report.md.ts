import type { APIContext } from 'astro';
import { archive } from '../../../collections/archive.ts';
import type { ArchivedReport } from '../../../collections/assemble.ts';
import { reportDocument } from '../../../collections/report-document.ts';
import { markdownDocument } from '../../../download/markdown-document.ts';

export async function getStaticPaths() {
  return (await archive()).reports.map((report) => ({ params: { key: report.id }, props: { report } }));
}

export const GET = ({ props, site }: APIContext<{ report: ArchivedReport }>) =>
  new Response(markdownDocument(reportDocument(props.report, site)));
