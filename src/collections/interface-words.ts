/** Languages the interface speaks. The texts of the archive are Chinese in both. */
export type Language = 'zh-CN' | 'en';

/** Words of what stands around every page and on the pages that exist in both languages. */
interface InterfaceWords {
  site: string;
  skip: string;
  here: string;
  navigation: string;
  read: string;
  readHint: string;
  tools: string;
  toolsHint: string;
  write: string;
  writeHint: string;
  reports: string;
  regions: string;
  years: string;
  topics: string;
  objects: string;
  targets: string;
  policies: string;
  phrases: string;
  terms: string;
  data: string;
  draft: string;
  compare: string;
  basket: string;
  search: string;
  takePart: string;
  about: string;
  help: string;
  coverage: string;
  contribute: string;
  offline: string;
  footer: string;
  previewText: string;
  searchLabel: string;
  searchPlaceholder: string;
  searchExamples: string;
  region: string;
  unknown: string;
  unknownYear: string;
  total: string;
  none: string;
  plan: string;
  summary: string;
  both: string;
  slide: string;
  aboutSite: string;
  openData: string;
}

/** The other language, as its readers call it. */
export const OTHER_LANGUAGE = {
  'zh-CN': { language: 'en', name: 'English' },
  en: { language: 'zh-CN', name: '中文' },
} as const satisfies Record<Language, { language: Language; name: string }>;

export const INTERFACE_WORDS: Record<Language, InterfaceWords> = {
  'zh-CN': {
    site: '教育工作计划档案',
    skip: '跳到正文',
    here: '当前位置',
    navigation: '主导航',
    read: '阅读',
    readHint: '按地区、年份、主题翻阅报告',
    tools: '工具',
    toolsHint: '查事物、指标、文件、用语和术语',
    write: '写作',
    writeHint: '自查草稿，对照措施，收集段落',
    reports: '报告',
    regions: '地区',
    years: '年份',
    topics: '主题',
    objects: '事物',
    targets: '指标',
    policies: '文件',
    phrases: '用语',
    terms: '术语',
    data: '数据',
    draft: '草稿自查',
    compare: '对照',
    basket: '摘录篮',
    search: '检索',
    takePart: '参与',
    about: '关于',
    help: '使用说明',
    coverage: '收录情况',
    contribute: '添加与更正',
    offline: '离线阅读',
    footer:
      '教育工作计划档案收录公开网络上的教育行政部门工作总结与工作计划，原文照录，注明来源。本站不是政府网站；文本权利归原发布单位，各篇另有说明。',
    previewText: '教育工作计划档案：原文照录，年份地区有据可查，逐字检索',
    searchLabel: '在全部措施原文中检索',
    searchPlaceholder: '输入原文中的词句',
    searchExamples: '试试',
    region: '地区',
    unknown: '不明',
    unknownYear: '年份不明',
    total: '合计',
    none: '无',
    plan: '计划',
    summary: '总结',
    both: '两者都有',
    slide: '左右滑动，看其余年份。',
    aboutSite: '关于本站',
    openData: '开放数据',
  },
  en: {
    site: 'Education Work Plan Archive',
    skip: 'Skip to content',
    here: 'You are here',
    navigation: 'Main navigation',
    read: 'Read',
    readHint: 'Reports by region, year and topic',
    tools: 'Tools',
    toolsHint: 'Objects of measures, figures, policy documents, set phrases, terms',
    write: 'Write',
    writeHint: 'Check a draft, compare measures, collect passages',
    reports: 'Reports',
    regions: 'Regions',
    years: 'Years',
    topics: 'Topics',
    objects: 'Objects',
    targets: 'Figures',
    policies: 'Documents',
    phrases: 'Phrases',
    terms: 'Terms',
    data: 'Data',
    draft: 'Draft check',
    compare: 'Compare',
    basket: 'Basket',
    search: 'Search',
    takePart: 'Contribute',
    about: 'About',
    help: 'Help',
    coverage: 'Coverage',
    contribute: 'Add and correct',
    offline: 'Offline reading',
    footer:
      'Work summaries and work plans of Chinese education bureaus from the open web, kept verbatim with their sources. This is not a government site; rights in the texts remain with those who issued them, as stated with each text.',
    previewText: 'Education Work Plan Archive: verbatim texts, evidence for every year and region, exact search',
    searchLabel: 'Search all passages, in Chinese',
    searchPlaceholder: 'Words of the Chinese text',
    searchExamples: 'Try',
    region: 'Region',
    unknown: '?',
    unknownYear: 'year unknown',
    total: 'Total',
    none: 'none',
    plan: 'plan',
    summary: 'summary',
    both: 'both',
    slide: 'Swipe for the other years.',
    aboutSite: 'About this site',
    openData: 'Open data',
  },
};

/** Pages that exist in both languages, by their Chinese addresses. The English ones lie below `/en/`. */
const IN_BOTH = ['/', '/search/', '/about/', '/help/'];

/** The language of a page, by its path below the site's base. */
export function languageOf(path: string): Language {
  return path.startsWith('/en/') ? 'en' : 'zh-CN';
}

/** Where a page stands in a language; undefined where it does not exist in that language. Takes a path of either language. */
export function pathIn(language: Language, path: string): string | undefined {
  const chinese = path.replace(/^\/en\//, '/');
  if (language === 'zh-CN') return chinese;
  return IN_BOTH.includes(chinese) ? `/en${chinese}` : undefined;
}
