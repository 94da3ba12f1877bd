/** Kinds of region as a name ends with them, and what a path adds to tell siblings apart. Longer ones stand before those they end with. */
const TYPES: readonly (readonly [type: string, suffix: string])[] = [
  ['特别行政区', 'tebiexingzhengqu'],
  ['自治区', 'zizhiqu'],
  ['自治州', 'zizhizhou'],
  ['自治县', 'zizhixian'],
  ['自治旗', 'zizhiqi'],
  ['联合旗', 'lianheqi'],
  ['地区', 'diqu'],
  ['林区', 'linqu'],
  ['特区', 'tequ'],
  ['矿区', 'kuangqu'],
  ['新区', 'xinqu'],
  ['省', 'sheng'],
  ['市', 'shi'],
  ['盟', 'meng'],
  ['县', 'xian'],
  ['区', 'qu'],
  ['旗', 'qi'],
];

/** Peoples as the names of autonomous units hold them (without 族); 各 is 龙胜各族自治县. */
const PEOPLES =
  '阿昌 白 保安 布朗 布依 朝鲜 达斡尔 傣 德昂 东乡 侗 独龙 俄罗斯 鄂伦春 鄂温克 高山 仡佬 哈尼 哈萨克 赫哲 回 基诺 京 景颇 柯尔克孜 ' +
  '拉祜 黎 傈僳 珞巴 满 毛南 门巴 蒙古 苗 仫佬 纳西 怒 普米 羌 撒拉 畲 水 塔吉克 塔塔尔 土 土家 佤 维吾尔 乌孜别克 锡伯 瑶 彝 裕固 藏 壮 各';
/** Those that also stand without 族: 巴音郭楞蒙古自治州. */
const BARE = ['蒙古', '维吾尔', '哈萨克', '柯尔克孜', '塔吉克', '锡伯'];
const ENDINGS = [...PEOPLES.split(' ').map((people) => `${people}族`), ...BARE];

/** 恩施土家族苗族 → 恩施; the name itself where nothing of two characters would be left (内蒙古, 鄂温克族 → 鄂温克). */
function withoutPeoples(name: string): string {
  for (let rest = name; ; ) {
    const ending = ENDINGS.find((people) => rest.endsWith(people) && rest.length - people.length >= 2);
    if (!ending) return rest.endsWith('族') ? rest.slice(0, -1) : rest;
    rest = rest.slice(0, -ending.length);
  }
}

/** A region's name taken apart. */
export interface RegionStem {
  /** The name without its type and without the peoples of an autonomous unit; the whole name where one character would be left (涉县). */
  stem: string;
  /** Its type as printed (区, 自治县); empty where the stem is the whole name. */
  type: string;
  /** What a path adds to the stem's pinyin to tell it from a sibling of the same reading. */
  suffix: string;
}

/**
 * Takes a region's full name apart: 恩施土家族苗族自治州 → 恩施 + 自治州, 神农架林区 → 神农架 + 林区, 顺河回族区 → 顺河 + 区, 涉县 → 涉县.
 * The rule for paths and for short names. It knows types and peoples, and 神农架 as the only single place.
 */
export function regionStem(name: string): RegionStem {
  for (const [type, suffix] of TYPES) {
    if (!name.endsWith(type)) continue;
    const bare = name.slice(0, -type.length);
    // 神农架林区 is the only 林区: 万柏林区 and 桂林区 end in 区
    if (type === '林区' && bare !== '神农架') continue;
    // 内蒙古自治区, 梅里斯达斡尔族区
    const stem = type.startsWith('自治') || (type === '区' && bare.endsWith('族')) ? withoutPeoples(bare) : bare;
    // 阜新区 would be the district 阜新: the longer type must leave two characters
    if (stem.length >= 2) return { stem, type, suffix };
  }
  return { stem: name, type: '', suffix: '' };
}
