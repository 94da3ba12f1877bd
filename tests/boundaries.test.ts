import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Folders that Astro reads, and what stands with them directly below src/. */
const SITE = ['collections', 'components', 'layouts', 'pages', 'styles', 'content.config.ts', 'env.d.ts'];

const files = globSync('{src,scripts,tests}/**/*.{ts,mjs,astro}').concat(globSync('*.{ts,mjs}')).sort();
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** Frontmatter and scripts of an Astro component; any other file as it is. */
function code(file: string): string {
  const text = texts.get(file) ?? '';
  if (!file.endsWith('.astro')) return text;
  const scripts = text.matchAll(/<script[^>]*>(.*?)<\/script>/gs);
  return [/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '', ...Array.from(scripts, ([, script]) => script)].join('\n');
}

/** What a file imports: paths from the project's root, or names of packages. */
function imports(file: string): string[] {
  return ts
    .preProcessFile(code(file), true, true)
    .importedFiles.map(({ fileName }) =>
      fileName.startsWith('.') ? normalize(`${dirname(file)}/${fileName}`) : fileName,
    );
}
/** The same without types, which are gone when the code runs. */
const runtimeImports = (file: string) => {
  const text = code(file).replace(/^import type [^;]*;/gm, '');
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.map(({ fileName }) => normalize(`${dirname(file)}/${fileName}`));
};
const graph = files.flatMap((file) => imports(file).map((target) => ({ file, target })));

/** The folder of src/ that a path belongs to; undefined outside src/. */
const noun = (path: string) => /^src\/([^/]+)/.exec(path)?.[1];
const isSite = (path: string) => SITE.includes(noun(path) ?? '');
const isCore = (path: string) => path.startsWith('src/') && !isSite(path);

/** `file → target` of every import that breaks a rule. */
const broken = (breaks: (file: string, target: string) => boolean) =>
  graph.filter(({ file, target }) => breaks(file, target)).map(({ file, target }) => `${file} → ${target}`);

describe('imports go one way', () => {
  it('are found', () => {
    expect(graph.length).toBeGreaterThan(300);
    expect(graph.filter(({ file }) => file.endsWith('.astro')).length).toBeGreaterThan(20);
    for (const { target } of graph) {
      if (/^(?:src|scripts|tests)\//.test(target)) expect(existsSync(target.replace(/\?.*$/, '')), target).toBe(true);
    }
  });

  it('text uses nothing but itself', () => {
    expect(broken((file, target) => noun(file) === 'text' && noun(target) !== 'text')).toEqual([]);
  });

  it('report uses text', () => {
    expect(
      broken(
        (file, target) =>
          noun(file) === 'report' && target.startsWith('src/') && !['text', 'report'].includes(noun(target) ?? ''),
      ),
    ).toEqual([]);
  });

  it('every other noun uses report and text, and no other', () => {
    expect(
      broken(
        (file, target) =>
          isCore(file) &&
          !['text', 'report'].includes(noun(file) ?? '') &&
          target.startsWith('src/') &&
          !['text', 'report', noun(file)].includes(noun(target)),
      ),
    ).toEqual([]);
  });

  it('the site does not import texts: what it shows has been imported', () => {
    expect(broken((file, target) => isSite(file) && noun(target) === 'import')).toEqual([]);
  });

  it('src uses neither scripts nor tests, scripts use no tests', () => {
    expect(broken((file, target) => file.startsWith('src/') && /^(?:scripts|tests)\//.test(target))).toEqual([]);
    expect(broken((file, target) => !file.startsWith('tests/') && target.startsWith('tests/'))).toEqual([]);
  });

  it('only scripts, site folders and tests touch Node or Astro', () => {
    expect(broken((file, target) => isCore(file) && /^(?:node:|astro(?:[:/]|$)|@astrojs\/)/.test(target))).toEqual([]);
  });

  it('nothing is imported by a name that Node gives without node:', () => {
    expect(
      broken((_, target) => /^(?:fs|path|url|os|util|crypto|child_process|module|stream|http)(?:\/|$)/.test(target)),
    ).toEqual([]);
  });

  it('no module imports itself in a circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const walk = (file: string, path: string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      if (path.includes(file) || done.has(file)) return;
      for (const target of runtimeImports(file)) if (texts.has(target)) walk(target, [...path, file]);
      done.add(file);
    };
    for (const file of files) walk(file, []);
    expect(circles).toEqual([]);
  });
});

/** Where the test of a module lies. */
const testOf = (file: string) => file.replace(/^src\//, 'tests/').replace(/\.ts$/, '.test.ts');

describe('every module', () => {
  /** Whether anything is left of a module without its types. */
  const runs = (file: string) => {
    const { outputText } = ts.transpileModule(code(file), {
      compilerOptions: {
        target: ts.ScriptTarget.ESNext,
        module: ts.ModuleKind.ESNext,
        verbatimModuleSyntax: true,
        removeComments: true,
      },
    });
    return outputText.replace(/^import .*$|^export \{\};$/gm, '').trim() !== '';
  };
  /** Modules that have no test of their own, with the reason. */
  const EXCEPTIONS: Record<string, string> = {
    'src/report/report.ts': 'types, and the list of kinds of damage they name',
    'src/report/region-readings.ts': 'the schema of one file, which the command regions reads in its test',
    'src/report/region-words.ts': 'the schema of one file, which readVocabulary reads in its test',
    'src/report/former-region.ts':
      'the schema of one file, and a step that region.ts and region-changes.ts are tested with',
    'src/import/read-part.ts': 'the first half of classify.ts, and tested with it',
  };

  /** What all else stands on is tested module by module; the other nouns may be tested through what they are for. */
  const TESTED = ['text', 'report', 'import'];

  it('of text, report and import has a test at the same path, types aside', () => {
    const untested = files.filter(
      (file) => TESTED.includes(noun(file) ?? '') && runs(file) && !existsSync(testOf(file)),
    );
    expect(untested.filter((file) => !(file in EXCEPTIONS))).toEqual([]);
    const needed = Object.keys(EXCEPTIONS).filter((file) => untested.includes(file));
    expect(needed, 'an exception that is needed no more').toEqual(Object.keys(EXCEPTIONS));
  });

  it('has a noun that has tests', () => {
    const nouns = new Set(files.filter(isCore).map((file) => noun(file)));
    expect([...nouns].filter((name) => !files.some((file) => file.startsWith(`tests/${name}/`)))).toEqual([]);
  });

  it('is one noun or verb: nothing gathers exports of others', () => {
    const barrels = files.filter(
      (file) => file.startsWith('src/') && /^export (?:\*|\{[^}]*\}) from/m.test(code(file)),
    );
    expect(barrels).toEqual([]);
    expect(
      files.filter((file) =>
        /\/(?:utils?|helpers?|lib|common|misc|index)(?:\/|\.ts$)/.test(file.replace(/^src\/pages\//, '')),
      ),
    ).toEqual([]);
  });
});

it('the project stands alone: no file names a folder outside it', () => {
  const all = globSync('{src,scripts,tests,docs,content,public,.ci}/**/*', { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .concat(
      globSync('*.{md,json,ts,mjs}'),
      globSync('.*', { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => entry.name),
    );
  const outside = /\.\.\/shared\b|\/(?:home|Users|work)\/[a-z]+\b/;
  expect(all.length).toBeGreaterThan(200);
  expect(
    all.filter((file) => file !== 'tests/boundaries.test.ts' && outside.test(readFileSync(file, 'latin1'))),
  ).toEqual([]);
});
