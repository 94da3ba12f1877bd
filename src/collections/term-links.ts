import { firstUses } from '../terms/first-uses.ts';
import { linkTerms } from '../terms/link-terms.ts';
import type { ArchivedReport } from './assemble.ts';
import { glossary } from './glossary.ts';
import { href } from './href.ts';

const uses = new WeakMap<ArchivedReport, Map<string, Set<string>>>();

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The HTML of a block's running text, with links to the explanations of the terms that the report uses there first. */
export async function termLinks(html: string, block: string, report: ArchivedReport): Promise<string> {
  const { term, find: findIn } = await glossary();
  const find = (text: string) => findIn(text, report.year);
  let first = uses.get(report);
  if (!first) {
    first = firstUses(report.blocks, find);
    uses.set(report, first);
  }
  const wanted = first.get(block);
  if (!wanted) return html;
  return linkTerms(html, wanted, find, (id) => {
    const { full = '' } = term.get(id) ?? {};
    return `<a class="term" href="${attribute(href(`/terms/#${id}`))}" title="${attribute(full)}">`;
  });
}
