import type { Language } from './interface-words.ts';

/** What the home page says. A link stands as `[words](address)`. */
interface HomeWords {
  description: string;
  title: string;
  lead: string;
  findWords: string;
  findWordsHint: string;
  readPlans: string;
  readPlansHint: string;
  addReport: string;
  addReportHint: string;
  where: string;
  reports: string;
  measures: string;
  characters: string;
  provinces: string;
  gridCaption: string;
  gridLegend: string;
  newest: string;
  byTopic: string;
  topicHint: string;
  forWhom: string;
  readers: string;
  readersText: string;
  writers: string;
  writersText: string;
  researchers: string;
  researchersText: string;
}

export const HOME_WORDS: Record<Language, HomeWords> = {
  'zh-CN': {
    description:
      '各地教育局历年工作总结与工作计划的全文档案：原文照录，年份与地区有据可查，每条措施都有固定地址，可按词句精确检索。',
    title: '各地教育局怎样总结，怎样计划',
    lead: '历年教育工作总结与工作计划的全文档案，供机关同志起草时查证，供研究者引用。原文照录，改动一一注明；年份、地区存疑的标“待考”；每条措施有固定地址。',
    findWords: '找措辞',
    findWordsHint: '一个提法，别处怎样写过，在哪一年',
    readPlans: '读计划',
    readPlansHint: '按[地区](/regions/)、[年份](/years/)、[主题](/topics/)通读全文，随处可查出处',
    addReport: '补一份报告',
    addReportHint: '填一张表就能添加或更正，不用会编程',
    where: '何地何年',
    reports: '份报告',
    measures: '条措施',
    characters: '字',
    provinces: '个省级地区',
    gridCaption: '各省份各年份收录的报告',
    gridLegend: '数字是份数。空格还没有收到，见[收了什么，缺什么](/coverage/)。',
    newest: '最近收录',
    byTopic: '按主题',
    topicHint: '数字是措施条数。[各主题历年多少](/topics/)',
    forWhom: '为谁而设',
    readers: '查阅者',
    readersText: '按[地区](/regions/)、[年份](/years/)、[主题](/topics/)通读，随处可见出处与校改。',
    writers: '起草者',
    writersText:
      '[检索](/search/)一个提法在哪里、哪一年、怎样写过，逐条核对，注明来源；还可查各地反复使用的[用语](/phrases/)、引用过的[文件](/policies/)和难懂的[术语](/terms/)，写完用[草稿自查](/draft/)过一遍。',
    researchers: '研究者',
    researchersText:
      '[指标](/targets/)汇总了各地的目标与成绩；全部文本与元数据可以[下载](/data/)，一行一条，字段有说明。',
  },
  en: {
    description:
      'Full texts of the work summaries and work plans of Chinese education bureaus: verbatim, with evidence for every year and region, a permanent address for every measure, and exact search.',
    title: 'How Chinese education bureaus report and plan',
    lead: 'An archive of the full texts of work summaries and work plans, for those who draft such texts and those who study them. Texts are kept verbatim and every repair is marked; doubtful years and regions say so; every measure has a permanent address. The texts, and the pages that show them, are in Chinese.',
    findWords: 'Find wording',
    findWordsHint: 'How an expression was used elsewhere, and in which year',
    readPlans: 'Read plans',
    readPlansHint: 'By [region](/regions/), [year](/years/) and [topic](/topics/), with the source always at hand',
    addReport: 'Add a report',
    addReportHint: 'One form adds or corrects a report; no programming needed',
    where: 'Where and when',
    reports: ' reports',
    measures: ' measures',
    characters: ' characters',
    provinces: ' provinces',
    gridCaption: 'Reports by province and year',
    gridLegend: 'Numbers count reports. An empty cell holds none yet: see [coverage](/coverage/).',
    newest: 'Added last',
    byTopic: 'By topic',
    topicHint: 'Numbers count measures. [Topics over the years](/topics/)',
    forWhom: 'For whom',
    readers: 'Readers',
    readersText:
      'Read by [region](/regions/), [year](/years/) and [topic](/topics/); sources and repairs are shown where they stand.',
    writers: 'Writers',
    writersText:
      '[Search](/search/) where, when and how an expression was used, and cite it; look up recurring [phrases](/phrases/), the [documents](/policies/) that are referred to and unfamiliar [terms](/terms/); then run the [draft check](/draft/).',
    researchers: 'Researchers',
    researchersText:
      '[Figures](/targets/) gathers targets and results; all texts and metadata can be [downloaded](/data/), one record a line, every field described.',
  },
};
