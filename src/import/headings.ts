import { z } from 'zod';
import { parseYaml } from '../report/parse-yaml.ts';
import type { Problem } from '../report/problem.ts';

const words = z.array(z.string().min(1));
const schema = z.strictObject({ goals: words, preambles: words, captions: words, qualifiers: words });

/** What a heading's words say about what stands below it, from `content/vocabulary/headings.yml`. */
export interface Headings {
  /** 二、工作目标: numbered items below are goals, not measures. */
  isGoal(heading: string): boolean;
  /** 一、指导思想: unnumbered paragraphs below are no measures. */
  isPreamble(heading: string): boolean;
  /** 主要目标: an unnumbered short line that is a heading. */
  isCaption(line: string): boolean;
}

const literal = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** The heading words of `headings.yml` as three questions about a heading (number left out, any width of punctuation). */
export function headings(yaml: string, file: string): { headings: Headings; problems: Problem[] } {
  const { data, problems } = parseYaml(yaml, file, schema);
  const alternatives = (list: readonly string[]) =>
    [...list]
      .sort((a, b) => b.length - a.length)
      .map(literal)
      .join('|');
  // 2020年目标任务 · 20xx年下一步工作思路 · 2009—2010学年工作目标
  const before = `(?:[\\dxX*]{2,4}\\s*(?:[—–-]+\\s*[\\dxX*]{2,4})?(?:年度|学年|年)|${alternatives(data?.qualifiers ?? [])}|的|和|及|与)*`;
  const matcher = (list: readonly string[]) => {
    const whole = new RegExp(`^${before}(?:${list.length ? alternatives(list) : '(?!)'})$`, 'u');
    return (heading: string) => heading.length <= 40 && whole.test(heading.replace(/[\s:：。]+$/u, ''));
  };
  return {
    headings: {
      isGoal: matcher(data?.goals ?? []),
      isPreamble: matcher(data?.preambles ?? []),
      isCaption: matcher(data?.captions ?? []),
    },
    problems,
  };
}
