import type { Language } from './interface-words.ts';

/** Labels of the search page. What it says of hits is made in the browser, see `src/search/message-words.ts`. */
interface SearchWords {
  title: string;
  description: string;
  box: string;
  placeholder: string;
  search: string;
  better: string;
  both: string;
  near: string;
  without: string;
  quoted: string;
  rest: string;
  everywhere: string;
  filters: string;
  region: string;
  allRegions: string;
  from: string;
  to: string;
  any: string;
  unknownYear: string;
  topic: string;
  allTopics: string;
  kind: string;
  allKinds: string;
  plan: string;
  summary: string;
  planAndSummary: string;
  level: string;
  allLevels: string;
  elsewhere: string;
  noScript: string;
  cards: string;
  aligned: string;
  order: string;
  relevance: string;
  byYear: string;
  before: string;
  after: string;
  charts: string;
  more: string;
}

export const SEARCH_WORDS: Record<Language, SearchWords> = {
  'zh-CN': {
    title: '检索',
    description: '在全部教育工作总结与计划的原文中按词句精确检索，可限定地区、年份、主题、文种与层级。',
    box: '词句（照原文逐字查找）',
    placeholder: '例如：课后服务',
    search: '检索',
    better: '怎样查得更准',
    both: '空一格：同一段里都要有',
    near: '两词相距不超过10个字，先后不论',
    without: '空格后加减号：不要含有“民办”的段',
    quoted: '半角引号：里面的空格不分词',
    rest: '除此以外都按文字查找，“ ”《》等标点也要相符；整句粘贴即可。全角半角、大小写、繁体简体、空格换行不计。',
    everywhere: '在任何一页都能检索。',
    filters: '筛选',
    region: '地区',
    allRegions: '全部地区',
    from: '年份，从',
    to: '到',
    any: '不限',
    unknownYear: '年份不明',
    topic: '主题',
    allTopics: '全部主题',
    kind: '文种',
    allKinds: '全部文种',
    plan: '含工作计划',
    summary: '含工作总结',
    planAndSummary: '总结与计划合为一篇',
    level: '层级',
    allLevels: '全部层级',
    elsewhere: '检索由下面这台服务器完成：所查的词句和筛选会发到那里，除此以外什么也不发。',
    noScript:
      '检索在浏览器里进行，需要启用 JavaScript。不启用也可以按[地区](/regions/)、[年份](/years/)、[主题](/topics/)浏览，或[下载全部文本](/data/)自行查找。',
    cards: '逐段',
    aligned: '对齐',
    order: '排序',
    relevance: '相关度',
    byYear: '年份，新的在前',
    before: '前文',
    after: '后文',
    charts: '各年、各地的段数',
    more: '继续显示',
  },
  en: {
    title: 'Search',
    description:
      'Exact search in the full Chinese texts of all work summaries and plans, by region, year, topic, kind and level.',
    box: 'Words of the Chinese text, found character by character',
    placeholder: 'Chinese words',
    search: 'Search',
    better: 'Operators',
    both: 'A space: both in one passage',
    near: 'At most ten characters apart, in either order',
    without: 'A minus after a space: passages without the word',
    quoted: 'Straight quotes: the space inside separates nothing',
    rest: 'All else is searched as text, punctuation included. Full and half width, case, traditional and simplified characters, spaces and line breaks make no difference.',
    everywhere: 'searches on any page.',
    filters: 'Filters',
    region: 'Region',
    allRegions: 'All regions',
    from: 'Years, from',
    to: 'to',
    any: 'any',
    unknownYear: 'year unknown',
    topic: 'Topic',
    allTopics: 'All topics',
    kind: 'Kind',
    allKinds: 'All kinds',
    plan: 'with a plan',
    summary: 'with a summary',
    planAndSummary: 'both in one text',
    level: 'Level',
    allLevels: 'All levels',
    elsewhere: 'Searches are answered by the server below: words and filters are sent there, and nothing else.',
    noScript:
      'The search runs in the browser and needs JavaScript. Without it, browse by [region](/regions/), [year](/years/) or [topic](/topics/), or [download all texts](/data/).',
    cards: 'Passages',
    aligned: 'Aligned',
    order: 'Order',
    relevance: 'relevance',
    byYear: 'newest year first',
    before: 'text before',
    after: 'text after',
    charts: 'Passages by year and region',
    more: 'Show more',
  },
};
