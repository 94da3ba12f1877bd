import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

export const summary = '由 OpenCC 的字表重写 src/search/simplified-characters.ts（繁体字到简体字）';

const TABLE = 'src/search/simplified-characters.ts';

/** Writes the table the search page folds traditional characters with; needed again only when OpenCC's own table changes. */
export async function run(): Promise<number> {
  const source = fileURLToPath(import.meta.resolve('opencc-js/dict/TSCharacters'));
  // 資 资|訂 订: the first form is the usual one
  const entries = (await readFile(source, 'utf8')).replace(/^export default "|";?\s*$/g, '').split('|');
  const pairs = entries.map((entry) => entry.split(' ').slice(0, 2).join(''));
  const table = pairs.filter((pair) => Array.from(pair).length === 2).sort();
  await writeFile(
    TABLE,
    `// Written by \`node scripts/cli.ts simplified\` from OpenCC's table TSCharacters (Apache-2.0, github.com/BYVoid/OpenCC); not edited by hand.\n\n` +
      `/** Traditional characters, each followed by its simplified form. */\nexport const SIMPLIFIED_CHARACTERS =\n  '${table.join('')}';\n`,
  );
  console.log(`${TABLE}：${table.length} 字`);
  return 0;
}
