import type { APIContext } from 'astro';
import { exchange } from '../../../cite/exchange.ts';
import { archive } from '../../../collections/archive.ts';
import type { ArchivedReport } from '../../../collections/assemble.ts';
import { references } from '../../../collections/references.ts';

export async function getStaticPaths() {
  return (await archive()).reports.map((report) => ({ params: { key: report.id }, props: { report } }));
}

export function GET({ props, site }: APIContext<{ report: ArchivedReport }>) {
  const { item, passages } = references(props.report, site);
  return new Response(exchange([item, ...passages.map((one) => one.item)], 'ris'));
}
