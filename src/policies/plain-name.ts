// 省教育系统开展法制宣传教育第六个五年规划（2011-2015年） · 工作指标（试行） · 方案（xxxx-20xx年） · 法（修订）
const REMARK =
  /[（(](?:试行|暂行|修订|修订版|修正|修正案|草案|征求意见稿|讨论稿|[\dxX*]{2,4}年?(?:[-至]{1,2}[\dxX*]{2,4})?年?)\)$/u;
// 2003——2007教育振兴计划 · 3-6岁儿童学习与发展指南
const DASHES = /[—–\-~～]+/gu;
// 贯彻落实〈中华人民共和国义务教育法〉实施意见
const DROPPED = /[\s“”‘’"'〈〉《》]/gu;
// *市档案条例 · __县幼儿园一日活动…… · XX县标准化幼儿园……
const MASKS = /^[*_xX█○×]+/u;
// 教育部等七部门关于进一步加强职业教育工作的若干意见
const TOGETHER = /^等[一二三四五六七八九十\d]+(?:个)?部门/u;

/**
 * A document's name as names are compared: without remarks at its end (试行, years), quotation marks and blanks, dashes and width unified, and without
 * the national body it may begin with (`prefixes`, longest first) or the mask that hides a place. 《教育法》 and 《中华人民共和国教育法》 have one plain name.
 */
export function plainName(name: string, prefixes: readonly string[]): string {
  let plain = name.normalize('NFKC').replace(DROPPED, '').replace(DASHES, '-');
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replace(REMARK, '');
  }
  const prefix = prefixes.find((word) => plain.startsWith(word) && plain.length > word.length + 1);
  return (prefix ? plain.slice(prefix.length).replace(TOGETHER, '') : plain).replace(MASKS, '');
}
