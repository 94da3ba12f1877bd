import type { TargetWords } from './target-words.ts';

/** Who a name is about: 高中 and 教师 of 高中教师本科学历比例. A grade (省级) takes the place of a stage. */
export function subject(name: string, words: TargetWords): { stage: string; role: string } {
  const { stages, grades, roles } = words.names;
  const stage = [...stages, ...grades].find((word) => name.startsWith(word)) ?? '';
  const role = roles.find((word) => name.startsWith(word, stage.length)) ?? '';
  return { stage, role };
}

/** 小学入学率、在校生巩固率、毕业率: each name of a list with the subject that the list states once, before or behind. */
export function listedNames(list: readonly string[], words: TargetWords): string[] {
  const last = list.at(-1) as string;
  const closing = subject(last, words).stage;
  let stage = '';
  let role = '';
  return list.map((item, index) => {
    const own = subject(item, words);
    // 小学、初中和高中学生每天在校集中学习时间
    if (index < list.length - 1 && own.stage === item && closing) return item + last.slice(closing.length);
    if (own.stage) ({ stage, role } = own);
    else if (own.role) return stage + item;
    else if (words.names.attributes.some((word) => item.startsWith(word))) return stage + role + item;
    return item;
  });
}
