import { z } from 'zod';
import { compilePattern } from './compile-pattern.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Problem } from './problem.ts';
import { DAMAGE_KINDS, type DamageKind } from './report.ts';

const strings = z.array(z.string().min(1)).default([]);
const schema = z.strictObject({
  kinds: z.array(z.strictObject({ id: z.enum(DAMAGE_KINDS), label: z.string().min(1), meaning: z.string().min(1) })),
  rules: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/),
      kind: z.enum(DAMAGE_KINDS),
      label: z.string().min(1),
      scope: z.enum(['text', 'end', 'last', 'heading', 'item']).default('text'),
      pattern: z.string().min(1).optional(),
      words: strings,
      least: z.int().min(0).default(0),
      except: strings,
      example: z.string().min(1),
      not: strings,
    }),
  ),
});

/** What a kind of damage is called, for readers. */
export interface DamageWord {
  id: DamageKind;
  /** One word: 遮盖. */
  label: string;
  /** One sentence. */
  meaning: string;
}

/** One rule of `content/vocabulary/damage.yml`, ready to run on published text. */
export interface DamageRule {
  id: string;
  kind: DamageKind;
  /** Short explanation for readers. */
  label: string;
  /**
   * Where it looks: `text` anywhere; `end` at the end of a passage, `last` at the end of a report's last passage;
   * `heading` at a heading with nothing below it among headings with something; `item` at a first item that no second follows.
   */
  scope: 'text' | 'end' | 'last' | 'heading' | 'item';
  /** With the flags `gu`; for `end` and `last` anchored to the end; for `heading` and `item` matching any text. */
  pattern: RegExp;
  /** With the flags `gu`; what it matches is not damaged. */
  except: RegExp | undefined;
  /** Shortest passage, in UTF-16 units, that is looked at. */
  least: number;
}

const literal = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const stretches = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ({ index, 0: all }) => ({ from: index, to: index + all.length }));

/** All stretches of a text that a rule of scope `text`, `end` or `last` finds damaged, in order. */
export function findDamage(rule: DamageRule, text: string): { from: number; to: number }[] {
  if (text.length < rule.least) return [];
  const spared = rule.except ? stretches(text, rule.except) : [];
  let next = 0;
  return stretches(text, rule.pattern).filter(({ from, to }) => {
    while ((spared[next]?.to ?? Number.POSITIVE_INFINITY) <= from) next++;
    return to > from && (spared[next]?.from ?? Number.POSITIVE_INFINITY) >= to;
  });
}

/**
 * The kinds and rules of `damage.yml`. A rule whose pattern is not valid, that does not find its own example, or that finds something in a text it
 * lists under `not`, is a problem.
 */
export function damageRules(
  yaml: string,
  file: string,
): { kinds: DamageWord[]; rules: DamageRule[]; problems: Problem[] } {
  const { data, problems } = parseYaml(yaml, file, schema);
  const rules: DamageRule[] = [];
  const seen = new Set<string>();
  for (const { id, kind, label, scope, pattern, words, least, except, example, not } of data?.rules ?? []) {
    try {
      if (seen.has(id)) throw new SyntaxError('id 已经用过');
      seen.add(id);
      const textual = scope !== 'heading' && scope !== 'item';
      if (textual === (pattern === undefined && words.length === 0)) {
        throw new SyntaxError(textual ? '没有 pattern 或 words' : `scope: ${scope} 不用 pattern 或 words`);
      }
      const source = [...(pattern === undefined ? [] : [pattern]), ...words.map(literal)].join('|') || '(?!)';
      const rule: DamageRule = {
        id,
        kind,
        label,
        scope,
        pattern: compilePattern(source, scope === 'end' || scope === 'last' ? 'end' : 'any', 'gu'),
        except: except.length ? compilePattern(except.join('|'), 'any', 'gu') : undefined,
        least,
      };
      if (textual && findDamage(rule, example).length === 0) throw new SyntaxError('匹配不了自己的 example');
      const wrong = not.find((text) => findDamage(rule, text).length > 0);
      if (wrong !== undefined) throw new SyntaxError(`误中了 not 里的“${wrong}”`);
      rules.push(rule);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push({
        code: 'vocabulary-pattern',
        level: 'error',
        file,
        message: `规则 ${id} 有误：${error.message}。`,
        hint: '请改正这条规则；写法见文件开头的说明。',
      });
    }
  }
  return { kinds: data?.kinds ?? [], rules, problems };
}
