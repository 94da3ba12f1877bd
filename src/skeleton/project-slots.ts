import type { Slot } from './slot.ts';

// “农远工程”项目县 · “三定三提”活动 · “平安校园”创建: the name is what the quotation marks hold
const QUOTED = /“(?<name>[^“”《》，。；：、]{2,16})”(?<after>[\p{Script=Han}]{0,2})/gu;
/** Words that a programme's name ends with, or that follow it. */
const ENDS = /(?:工程|项目|计划|行动|品牌|模式)$/u;
const FOLLOWS = /^(?:工程|项目|计划|行动|活动|品牌|课题|竞赛|大赛)/u;

/**
 * Names of programmes of one's own: quoted, and called a programme, project, campaign or competition. What is a term known in the whole country
 * (两免一补) is no slot.
 */
export function projectSlots(text: string, isTerm: (words: string) => boolean): Slot[] {
  return Array.from(text.matchAll(QUOTED)).flatMap(({ groups, index }): Slot[] => {
    const { name = '', after = '' } = groups ?? {};
    if ((!ENDS.test(name) && !FOLLOWS.test(after)) || isTerm(name)) return [];
    return [{ start: index + 1, end: index + 1 + name.length, kind: '项目名' }];
  });
}
