import { outdatedMessage } from '../text/outdated-words.ts';
import { COPYING } from './copy-text.ts';
import type { Asked, MessageWords } from './message-words.ts';

const number = (value: number) => value.toLocaleString('zh-CN');
const what = ({ query }: Asked) => (query ? `含有“${query}”` : '符合筛选');
const where = ({ filtered }: Asked) => (filtered ? '在所选范围内，' : '');
const unit = (byReport: boolean) => (byReport ? '份报告' : '段原文');

/** What the search says on Chinese pages. */
export const CHINESE: MessageWords = {
  searchPath: 'search/',
  quote: (text) => text,
  choice: (label, hits) => `${label}（${hits}）`,
  passages: (count) => `${count}段`,
  result: {
    comparing: (asked, checked, candidates, unit, about) =>
      `${where(asked)}已核对${checked}／${candidates}${unit === 'passage' ? '段' : '份报告'}，约${about}${what(asked)}……`,
    paused: (asked, checked, candidates, about) =>
      `${where(asked)}已核对${number(checked)}／${number(candidates)}份可能相关的报告，至少${about}${what(asked)}。`,
    about: (total, byReport) => `${total}${byReport ? '份' : '段'}`,
    found: (asked, passages, reports, more) =>
      `${where(asked)}${number(passages)}段原文${what(asked)}，出自${more ? '超过' : ''}${number(reports)}份报告。`,
    foundReports: (asked, reports, passages) =>
      `${where(asked)}${number(reports)}份报告${what(asked)}，共${number(passages)}段。`,
    hidden: (asked, everywhere) => `${where(asked)}没有${what(asked)}的原文；不限范围则有${number(everywhere)}段。`,
    nothing: (asked, { reports, passages, characters, years }) =>
      `没有一段原文${what(asked)}。已逐字查遍全部${number(reports)}份报告、${number(passages)}段、${number(characters)}字${years ? `，${years[0]}—${years[1]}年` : ''}。`,
    tooLong: '（文字太长，没有写入网址。）',
  },
  page: {
    prompt: '输入要找的词句，逐字查找；几个词之间空一格，表示同一段里都要有。',
    opening: '正在打开索引……',
    failed: '检索没有完成。',
    broken: '检索用的索引没有读到，或不完整。请检查网络后再试。',
    retry: '重试',
    goOn: '继续核对其余报告',
    otherCount: (held, own) => `检索服务里有${held}段，本站有${own}段，可能正在更新；结果以检索服务为准。`,
    unknownFilters: (values) => `链接中的“${values.join('”“')}”不在可选的范围里，已忽略。`,
    filtersOn: (count) => `：已选${count}项`,
    lastFive: '近五年',
    yearRange: (from, to) => `${from}—${to}年`,
    sameLevel: (level) => `同级：${level}`,
    onlyLevel: (level) => `只看${level}的报告`,
    object: (name) => `事项：${name} ×`,
    anyObject: '不限事项',
    clearFilters: '清除全部筛选',
  },
  chart: {
    years: '各年段数',
    yearsBase: '其余筛选不变，不计年份筛选；跨两年的报告两年都算。点一年即筛选。',
    unknownYear: '不明',
    regions: '各省段数',
    regionsOf: (name) => `${name}各地段数`,
    regionsBase: (within) => `${within ? '在所选地区之内' : '其余筛选不变，不计地区筛选'}。点一地即筛选。`,
    unit: '段',
    bar: (label, count, base) =>
      `${label}：${count}段${base ? `，占收录的${base}段的${((100 * count) / base).toFixed(1)}%` : ''}`,
  },
  hit: {
    types: { heading: '标题', measure: '措施', paragraph: '段落' },
    places: (count) => `本段${count}处`,
    morePlaces: (count) => `另${count}处`,
    outdated: (form, word) => `“${form}”${outdatedMessage(word)}。`,
    use: '引用、句式、对照',
    copyText: '复制原文',
    copyReference: '复制并附出处',
    copying: COPYING,
  },
  near: {
    punctuation: (count, whole) => `标点不同：${whole ? '' : '至少'}${count}段`,
    punctuationHint: '不计标点，文字相同。',
    punctuationNote: '标点不同',
    parts: '其中有原文的部分',
    partsHint: (counted) => (counted ? '逐字出现的段数；点开即查这一部分。' : '点开即查这一部分。'),
    nearest: '最接近的原文',
    nearestHint: '并不相同；相同的词句已标出。百分数是所查文字中相邻两字也见于该段的比例。',
    share: (percent) => `${percent}%相同`,
  },
  names: {
    region: '地区',
    term: '术语',
    topic: '主题',
    object: '事项',
    heading: '标题',
    reports: (count) => `${count}份报告`,
    texts: (count) => `${count}段原文`,
    measures: (count) => `${count}条措施`,
    formerly: (name, former) => `${name}（曾用名 ${former}）`,
    code: (name, code) => `${name}（代码 ${code}）`,
  },
  dialog: {
    label: '检索',
    placeholder: '输入原文中的词句',
    box: '在全部原文中检索',
    results: '检索结果',
    close: '关闭',
    help: '↑↓ 选择　回车 打开　Esc 关闭　空格分开的词都要出现',
    elsewhere: (host) => `　检索由 ${host} 完成，所查的词句会发到那里`,
    narrowed: (label, passages) => `${label}：${passages}段`,
    sameLevel: (level) => `同级（${level}）`,
    sameRegion: '本地区',
    all: (total, byReport) => `查看全部${total}${unit(byReport)}`,
    near: '到检索页查看相近的写法',
    found: (total, byReport) => `${total}${unit(byReport)}含有所查词句`,
    nothing: '没有一段原文含有所查词句',
    broken: '检索用的索引没有读到。请检查网络，按回车重试。',
  },
  endpoint: {
    refused: '检索服务不接受这样的查询，可能是词句太长、词太多；请缩短后再试。',
    noGuests: '检索服务不允许匿名查询，请告诉本站的维护者。',
    noIndex: '检索服务里没有本站的索引，请告诉本站的维护者。',
    tooLong: '词句太长，检索服务不接受；请缩短后再试。',
    busy: '检索服务现在太忙，请过一会儿再试。',
    failed: (status) => `检索服务出错（${status}），请稍后再试。`,
    silent: '检索服务没有回答，请检查网络后再试。',
    odd: '检索服务的回答读不懂，或不完整，请稍后再试。',
    partial: '检索服务没有查完全部原文，所以不给出结果，请稍后再试。',
    untrue: '检索服务的回答与原文不符，所以不给出结果；请告诉本站的维护者。',
    tooMany: (candidates, most) =>
      `符合的有${candidates}段，超过${most}段，不能这样查找或排序；请加筛选，或按相关度、年份排序。`,
  },
};
