import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { HOSTILE } from '../report/block-like.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '二十'];
const numeral = fc.constantFrom(...NUMERALS);
const digits = fc.integer({ min: 1, max: 40 }).map(String);

/** How documents number: every scheme of numbering.yml, with either width, and what only looks like a number. */
const number = fc.oneof(
  numeral.map((n) => `${n}、`),
  numeral.map((n) => `${n}.`),
  numeral.map((n) => `(${n})`),
  numeral.map((n) => `（${n}）`),
  numeral.map((n) => `第${n},`),
  numeral.map((n) => `第${n}章 `),
  numeral.map((n) => `第${n}部分`),
  numeral.map((n) => `${n}是`),
  numeral,
  digits.map((n) => `${n}、`),
  digits.map((n) => `${n}. `),
  digits.map((n) => `(${n})`),
  fc.constantFrom('①', '②', '——', '----', '●', '1.5', '2019年', '高三要', '一年来', ''),
);

const title = fc.constantFrom(
  '加强师德建设',
  '指导思想',
  '工作目标',
  '2020年目标任务',
  '主要工作亮点',
  '总体要求:',
  '力行',
  '“不忘初心、牢记使命”主题教育成效明显',
  '抓机制,确保系统安全稳定',
);

const sentence = fc.constantFrom(
  '积极推进教育集团化办学,扩大优质资源覆盖面,让更多的孩子在家门口上好学校。',
  '入园率达99.8%以上;校车行驶1.5公里,生师比3:1。',
  '(含“两新”组织)、982名党员全覆盖参与。',
  'xx学子在军运会开幕式上展现风采,x名教师、20*年、__县。',
  '四项指标均达?100%。',
  '详见http://www.bsmz.net/a.html,联系3231169@qq.com。',
  '开展好研训活动:一是培训会;二是大赛。',
  '狠抓落实',
);

const inline = fc
  .tuple(title, fc.array(fc.tuple(title, sentence, sentence), { minLength: 1, maxLength: 4 }))
  .map(
    ([lead, items]) =>
      `${lead}。${items.map(([name, ...text], index) => `${NUMERALS[index]}是${name}。${text.join('')}`).join('')}`,
  );

const noise = fc.constantFrom(
  '打印',
  '文章分页:(1)',
  '【返回 栏目列表】',
  '『 3',
  '221381',
  '相关附件:',
  '当前位置:首页 > 武江区教育局',
  '发布日期:2020-01-23 09:24:58 来源:本网',
  '教育局工作要点范文第2篇',
  '',
  '\u3000\u00a0',
);

const body = fc
  .array(fc.oneof({ weight: 4, arbitrary: sentence }, fc.constantFrom(...HOSTILE)), { minLength: 1, maxLength: 4 })
  .map((all) => all.join(''));
const paragraph = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(number, title).map((parts) => parts.join('')) },
  {
    weight: 4,
    arbitrary: fc.tuple(number, title, fc.constantFrom('。', ':', ''), body).map((parts) => parts.join('')),
  },
  { weight: 3, arbitrary: fc.tuple(number, body).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.tuple(number, inline).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: noise },
  { weight: 1, arbitrary: title },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
);

// bidi and zero-width characters may stay in a source; control characters and other line ends may not
const clean = (text: string) => text.replace(/[^\P{Cc}\t\n]|[\u2028\u2029]/gu, '').replace(/^\ufeff+/, '') || '文';

/** Tears a line in two, as page breaks do. */
const torn = (line: string, place: number) => {
  const points = [...line];
  const at = place % (points.length + 1);
  return `${points.slice(0, at).join('')}\n\n${points.slice(at).join('')}`;
};

/** A text that looks like a work plan, and holds whatever else a captured page may hold. */
export const planLike: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      paragraph,
      fc.constantFrom('', '  ', '\u3000\u3000'),
      fc.constantFrom('\n', '\n\n', ' \n'),
      fc.option(fc.nat(400), { freq: 8 }),
    ),
    {
      minLength: 1,
      maxLength: 25,
    },
  )
  .map((lines) =>
    clean(lines.map(([line, indent, end, tear]) => indent + (tear === null ? line : torn(line, tear)) + end).join('')),
  );

/** The texts of all reports of the archive, as their first witnesses have them. */
export const REAL: readonly string[] = globSync('content/reports/**/about.yml')
  .sort()
  .map((path) => {
    const { source, lines } = parse(readFileSync(path, 'utf8')).witnesses[0];
    return readFileSync(`content/sources/${source}`, 'utf8')
      .split('\n')
      .slice(lines[0] - 1, lines[1])
      .join('\n');
  });

/** One change to a line of a real text. */
const change = fc.oneof(
  fc.constant((line: string) => [line, line]),
  fc.constant(() => []),
  fc.constant((line: string) => [
    line.replace(/[,:;()]/g, (sign) => ({ ',': '，', ':': '：', ';': '；', '(': '（', ')': '）' })[sign] ?? sign),
  ]),
  fc.constant((line: string) => [line.replace(/^\s*[(（]?[一二三四五六七八九十\d]+[)）、.]?/, '')]),
  fc.nat(400).map((place) => (line: string) => [torn(line, place)]),
  noise.map((line) => (before: string) => [before, line]),
  number.map((found) => (line: string) => [found + line]),
  fc.constantFrom(...HOSTILE).map((text) => (line: string) => [line, text + line]),
);

/** A real text with a few of its lines doubled, dropped, torn, renumbered, or with something put beside them. */
export const mutated: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...REAL), fc.array(fc.tuple(fc.nat(), change), { maxLength: 8 }))
  .map(([text, changes]) => {
    const lines = text.split('\n');
    for (const [place, changed] of changes) {
      const at = place % lines.length;
      lines.splice(at, 1, ...changed(lines[at] ?? ''));
    }
    return clean(lines.join('\n'));
  });
