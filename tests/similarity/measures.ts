import type { Passage } from '../../src/report/passages.ts';
import { vocabulary } from '../../src/report/vocabulary.ts';

/** A measure as a row of open data; the title is what stands before the first 。 when `titled`. */
export function measure(id: string, text: string, { titled = true, path = [] as string[] } = {}): Passage {
  const end = text.indexOf('。') + 1;
  return {
    id,
    report: id.slice(0, id.indexOf('#')),
    type: 'measure',
    number: '',
    title: titled && end > 0 ? text.slice(0, end) : '',
    text,
    path,
    source: { file: 'made-up.txt', lines: [1, 1] },
    topics: [],
    objects: [],
    damage: [],
    url: '',
  };
}

const OBJECTS = `
- { id: shide, name: 师德师风, topic: jiaoshi, definition: 教师职业道德与作风。, patterns: [师德, 师德师风] }
- { id: shitang, name: 食堂与食品安全, topic: anquan, definition: 学校食堂和食品卫生。, patterns: [食堂, 食品安全], not: [食堂大学] }
- { id: peixun, name: 教师培训, topic: jiaoshi, definition: 教师的培训与研修。, patterns: [教师培训, 校本研修] }
- { id: xiaoyuan, name: 校园文化, topic: anquan, definition: 校园文化建设。, patterns: [校园文化], weight: 0.5 }
`;

const TOPICS = `
- { id: jiaoshi, zh: 教师, en: Teachers, definition: 教师。 }
- { id: anquan, zh: 安全, en: Safety, definition: 安全。 }
`;

/** A vocabulary of four objects. */
export const OBJECTS_AND_TOPICS = vocabulary(
  { text: TOPICS, file: 'topics.yml' },
  { text: OBJECTS, file: 'objects.yml' },
).vocabulary;

export const SHIDE = [
  '加强师德师风建设。开展师德标兵评选活动，完善教师职业道德考核办法，严肃查处违反师德的行为，树立教师队伍良好形象。',
  '强化师德师风建设。组织师德演讲和师德报告会，健全师德考核机制，把师德表现作为教师年度考核和职称评聘的首要依据。',
  '抓好师德建设。深入开展师德教育，广泛宣传优秀教师的先进事迹，引导广大教师爱岗敬业、为人师表、关爱学生。',
] as const;

export const SHITANG = [
  '加强学校食堂管理。落实食堂从业人员健康检查制度，严把食品采购、加工和留样关，确保师生饮食卫生和食品安全。',
  '规范食堂经营行为。推行食堂明厨亮灶工程，对全区学校食堂开展食品安全专项检查，公示食品原料来源和价格。',
  '做好食品安全工作。春秋两季开学前对学校食堂进行拉网式排查，建立食品安全台账，发现隐患立即整改。',
] as const;
