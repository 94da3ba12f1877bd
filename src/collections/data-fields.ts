/** What each open data file holds, in words; a test holds it against the files themselves. */
export interface DataFile {
  name: string;
  /** What one line is. */
  row: string;
  /** Fields in order, with their meaning; a field inside a group is written `group.field`. */
  fields: readonly (readonly [name: string, meaning: string])[];
}

const CONFIDENCE = '把握：certain 确定、probable 很可能、guess 推测、unknown 不明；不是 certain 的即“待考”';
const LINES = '[起, 止]，从1数起，含两端';

export const DATA_FILES: readonly DataFile[] = [
  {
    name: 'sources.jsonl',
    row: '一个来源，即一份存档的网页文本',
    fields: [
      ['file', '存档文件名'],
      ['sha256', '存档文件的 SHA-256 校验值'],
      ['site', '网站'],
      ['url', '网页地址；网页没有写明的为 null'],
      ['captured', '采集日期；不详为 null'],
      ['published', '网页所印的发布日期；没有为 null'],
      ['origin', 'official 官网原文、repost 转载、compilation 汇编'],
      ['rights', '权利说明'],
    ],
  },
  {
    name: 'reports.jsonl',
    row: '一份报告',
    fields: [
      ['id', '永久编号：地区路径/年份'],
      ['url', '网页地址，相对于网站根目录'],
      ['title', '题名'],
      ['titlePrinted', '原文所印的题名；没有为 null，题名即为拟题'],
      ['issuer.name', '发文单位'],
      ['issuer.level', '层级：province 省、prefecture 地市、county 区县等'],
      ['issuer.confidence', CONFIDENCE],
      ['kind', 'summary 总结、plan 计划、summary+plan 总结与计划'],
      ['origin', '底本来源的性质：official 官网原文、repost 转载、compilation 汇编'],
      ['region.path', '地区路径'],
      ['region.code', '当年有效的行政区划代码（GB/T 2260）'],
      ['region.names', '地区名称，自省而下'],
      ['region.confidence', '同 issuer.confidence'],
      ['region.candidates', '其他可能的地区'],
      ['years.covered', '所述年份；不明为空'],
      ['years.printed', '原文自称的年份，无论对错'],
      ['years.schoolYear', '是否学年'],
      ['years.confidence', '同 issuer.confidence'],
      ['years.candidates', '其他可能的年份'],
      ['witnesses', '依据：来源文件 source 与行号 lines，第一个为底本'],
      ['notes', '说明：残缺等'],
      [
        'history',
        '经过：日期 date、事项 what（added 收入、corrected 校改、redated 改定年份或地区、redacted 遮盖）、说明 note',
      ],
    ],
  },
  {
    name: 'passages.jsonl',
    row: '一个标题、一条措施或一个段落，按原文顺序',
    fields: [
      ['id', '永久编号：报告编号#段落编号'],
      ['report', '所属报告的 id'],
      ['type', 'heading 标题、measure 措施、paragraph 段落'],
      ['number', '原文的序号'],
      ['title', '标题或措施的题目'],
      ['text', '发布的文字，不含序号，含题目；题目在原文独占一行的，后面有换行'],
      ['path', '上级标题，自外而内'],
      ['source.file', '底本的来源文件'],
      ['source.lines', LINES],
      ['topics', '主题 id，第一个为主'],
      ['objects', '所涉事物 id'],
      [
        'damage',
        '文字损伤：种类 kind（mask 遮盖、lost 脱漏、residue 残留、cut 中断、slip 错字）、规则 rule、所在文字 quote',
      ],
      ['url', '网页地址，相对于网站根目录'],
    ],
  },
  {
    name: 'links.jsonl',
    row: '一条措施与另一份报告中一条同类措施的对应，由程序比对得出；反向的对应另是一行',
    fields: [
      ['from', '措施的段落 id'],
      ['to', '同类措施的段落 id'],
      ['tier', 'copy 转抄、same 同一措施、related 相关'],
      ['score', '读者认作同一措施的概率，0 到 1'],
      ['why', '何以相连：共同的事物、最近的一句'],
      ['sentence', 'to 的文字中最近的一句，[起, 止)，从0数起，以 UTF-16 单位计；没有为 null'],
      ['objects', '两条都说到的事物 id'],
      ['formula', '相同的字句中套话所占的份额，0 到 1'],
      ['series', '是否同一单位历年的报告'],
      ['under', '与另一条同类措施文字相同而归在其下的，写那一条的 id；否则为 null'],
    ],
  },
  {
    name: 'targets.jsonl',
    row: '一个量化的目标、成绩、投入或现状，由程序从段落中读出',
    fields: [
      ['passage', '所在段落的 id'],
      ['indicator', '指标，用原文的词'],
      ['value', '原文所印的数字，不含约、余、以上'],
      ['unit', '单位；分数没有，为空'],
      ['bound', '>= 以上、<= 以内、= 达到；没有说的为 null'],
      ['kind', 'target 目标、achieved 成绩、input 投入、status 现状'],
      ['quote', '所在的分句，照录'],
    ],
  },
];
