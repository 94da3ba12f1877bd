import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const INDEX = 'sitemap-index.xml';
// sitemap-0.xml
const SITEMAP = /^sitemap-(\d+)\.xml$/;
// <sitemap><loc>https://example.org/sitemap-0.xml</loc></sitemap>
const ENTRY = /<sitemap>.*?<\/sitemap>/gs;

/**
 * Numbers the sitemaps of several folders through and names all of them in the first folder's index, so that the folders can be laid together.
 * Folders without an index are left alone.
 */
export function mergeSitemaps(folders: readonly string[]): void {
  const indexed = folders.filter((folder) => existsSync(join(folder, INDEX)));
  const [first] = indexed;
  if (first === undefined) return;
  const entries: string[] = [];
  let number = 0;
  for (const folder of indexed) {
    const names = readdirSync(folder).filter((name) => SITEMAP.test(name));
    const own = readFileSync(join(folder, INDEX), 'utf8').match(ENTRY) ?? [];
    const order = (name: string) => Number(SITEMAP.exec(name)?.[1]);
    for (const name of names.sort((a, b) => order(a) - order(b))) {
      const entry = own.find((one) => one.includes(`/${name}<`));
      if (!entry) throw new Error(`${name} is not in ${INDEX}`);
      entries.push(entry.replace(`/${name}<`, `/sitemap-${number}.xml<`));
      renameSync(join(folder, name), join(folder, `moved-${number++}.xml`));
    }
  }
  for (const folder of indexed)
    for (const name of readdirSync(folder))
      if (/^moved-\d+\.xml$/.test(name)) renameSync(join(folder, name), join(folder, name.replace('moved', 'sitemap')));
  const index = readFileSync(join(first, INDEX), 'utf8');
  const [head] = index.split('<sitemap>');
  writeFileSync(join(first, INDEX), `${head}${entries.join('')}</sitemapindex>`);
  for (const folder of indexed.slice(1)) writeFileSync(join(folder, INDEX), readFileSync(join(first, INDEX), 'utf8'));
}
