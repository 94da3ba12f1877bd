import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type FormerRegion, formerRegions } from '../../src/report/former-region.ts';
import { regionIndex } from '../../src/report/region.ts';
import { regionStem } from '../../src/report/region-stem.ts';

const read = (name: string) => readFileSync(new URL(`../../content/vocabulary/${name}`, import.meta.url), 'utf8');
const former = formerRegions.parse(parse(read('regions-former.yml')));
const regions = regionIndex(read('regions.csv'), former);
const present = [...regions.byPath.values()].filter(({ to }) => to === undefined);

// Written by hand from dictionaries of place names, not from the generator.
const READINGS = `
重庆市 chongqing
陕西省 shaanxi
山西省 shanxi
西藏自治区 xizang
内蒙古自治区 neimenggu
新疆维吾尔自治区 xinjiang
广西壮族自治区 guangxi
宝坻区 tianjin/baodi
蓟州区 tianjin/jizhou
东丽区 tianjin/dongli
闵行区 shanghai/minhang
浦东新区 shanghai/pudong
綦江区 chongqing/qijiang
北碚区 chongqing/beibei
酉阳土家族苗族自治县 chongqing/youyang
藁城区 hebei/shijiazhuang/gaocheng
栾城区 hebei/shijiazhuang/luancheng
行唐县 hebei/shijiazhuang/xingtang
井陉县 hebei/shijiazhuang/jingxing-xian
井陉矿区 hebei/shijiazhuang/jingxing-kuangqu
乐亭县 hebei/tangshan/laoting
曹妃甸区 hebei/tangshan/caofeidian
涉县 hebei/handan/shexian
峰峰矿区 hebei/handan/fengfeng
丛台区 hebei/handan/congtai
内丘县 hebei/xingtai/neiqiu
柏乡县 hebei/xingtai/baixiang
蠡县 hebei/baoding/lixian
蔚县 hebei/zhangjiakou/yuxian
涿鹿县 hebei/zhangjiakou/zhuolu
鹰手营子矿区 hebei/chengde/yingshouyingzi
泊头市 hebei/cangzhou/botou
任丘市 hebei/cangzhou/renqiu
大城县 hebei/langfang/daicheng
大厂回族自治县 hebei/langfang/dachang
万柏林区 shanxi/taiyuan/wanbailin
盂县 shanxi/yangquan/yuxian
长治市 shanxi/changzhi
长子县 shanxi/changzhi/zhangzi
屯留区 shanxi/changzhi/tunliu
应县 shanxi/shuozhou/yingxian
繁峙县 shanxi/xinzhou/fanshi
岢岚县 shanxi/xinzhou/kelan
洪洞县 shanxi/linfen/hongtong
隰县 shanxi/linfen/xixian
芮城县 shanxi/yuncheng/ruicheng
吕梁市 shanxi/lvliang
巴彦淖尔市 neimenggu/bayannaoer
磴口县 neimenggu/bayannaoer/dengkou
阿拉善盟 neimenggu/alashan
额济纳旗 neimenggu/alashan/ejina
扎兰屯市 neimenggu/hulunbeier/zhalantun
扎赉诺尔区 neimenggu/hulunbeier/zhalainuoer
阿荣旗 neimenggu/hulunbeier/arong
莫力达瓦达斡尔族自治旗 neimenggu/hulunbeier/molidawa
鄂温克族自治旗 neimenggu/hulunbeier/ewenke
扎鲁特旗 neimenggu/tongliao/zhalute
准格尔旗 neimenggu/eerduosi/zhungeer
四子王旗 neimenggu/wulanchabu/siziwang
达尔罕茂明安联合旗 neimenggu/baotou/daerhanmaomingan
克什克腾旗 neimenggu/chifeng/keshiketeng
昆都仑区 neimenggu/baotou/kundulun
旅顺口区 liaoning/dalian/lvshunkou
岫岩满族自治县 liaoning/anshan/xiuyan
弓长岭区 liaoning/liaoyang/gongchangling
调兵山市 liaoning/tieling/diaobingshan
北票市 liaoning/chaoyang/beipiao
沈北新区 liaoning/shenyang/shenbei
长春市 jilin/changchun
珲春市 jilin/yanbian/hunchun
桦甸市 jilin/jilin/huadian
前郭尔罗斯蒙古族自治县 jilin/songyuan/qianguoerluosi
穆棱市 heilongjiang/mudanjiang/muling
绥棱县 heilongjiang/suihua/suiling
讷河市 heilongjiang/qiqihaer/nehe
梅里斯达斡尔族区 heilongjiang/qiqihaer/meilisi
大箐山县 heilongjiang/yichun/daqingshan
六合区 jiangsu/nanjing/luhe
句容市 jiangsu/zhenjiang/jurong
盱眙县 jiangsu/huaian/xuyi
邳州市 jiangsu/xuzhou/pizhou
睢宁县 jiangsu/xuzhou/suining
邗江区 jiangsu/yangzhou/hanjiang
溧阳市 jiangsu/changzhou/liyang
宿迁市 jiangsu/suqian
台州市 zhejiang/taizhou
丽水市 zhejiang/lishui
莲都区 zhejiang/lishui/liandu
缙云县 zhejiang/lishui/jinyun
衢州市 zhejiang/quzhou
诸暨市 zhejiang/shaoxing/zhuji
嵊泗县 zhejiang/zhoushan/shengsi
鄞州区 zhejiang/ningbo/yinzhou
乐清市 zhejiang/wenzhou/yueqing
六安市 anhui/luan
蚌埠市 anhui/bengbu
蚌山区 anhui/bengbu/bengshan
亳州市 anhui/bozhou
谯城区 anhui/bozhou/qiaocheng
涡阳县 anhui/bozhou/guoyang
歙县 anhui/huangshan/shexian
黟县 anhui/huangshan/yixian
枞阳县 anhui/tongling/zongyang
砀山县 anhui/suzhou/dangshan
埇桥区 anhui/suzhou/yongqiao
厦门市 fujian/xiamen
闽侯县 fujian/fuzhou/minhou
长汀县 fujian/longyan/changting
柘荣县 fujian/ningde/zherong
建阳区 fujian/nanping/jianyang
鄱阳县 jiangxi/shangrao/poyang
铅山县 jiangxi/shangrao/yanshan
婺源县 jiangxi/shangrao/wuyuan
余干县 jiangxi/shangrao/yugan
万载县 jiangxi/yichun/wanzai
于都县 jiangxi/ganzhou/yudu
牟平区 shandong/yantai/muping
芝罘区 shandong/yantai/zhifu
即墨区 shandong/qingdao/jimo
峄城区 shandong/zaozhuang/yicheng
汶上县 shandong/jining/wenshang
兖州区 shandong/jining/yanzhou
临朐县 shandong/weifang/linqu
郯城县 shandong/linyi/tancheng
费县 shandong/linyi/feixian
莒县 shandong/rizhao/juxian
莘县 shandong/liaocheng/shenxian
东阿县 shandong/liaocheng/donge
茌平区 shandong/liaocheng/chiping
冠县 shandong/liaocheng/guanxian
乐陵市 shandong/dezhou/laoling
无棣县 shandong/binzhou/wudi
单县 shandong/heze/shanxian
鄄城县 shandong/heze/juancheng
郓城县 shandong/heze/yuncheng
荥阳市 henan/zhengzhou/xingyang
中牟县 henan/zhengzhou/zhongmu
管城回族区 henan/zhengzhou/guancheng
瀍河回族区 henan/luoyang/chanhe
尉氏县 henan/kaifeng/weishi
郏县 henan/pingdingshan/jiaxian
浚县 henan/hebi/xunxian
武陟县 henan/jiaozuo/wuzhi
漯河市 henan/luohe
召陵区 henan/luohe/shaoling
渑池县 henan/sanmenxia/mianchi
睢县 henan/shangqiu/suixian
柘城县 henan/shangqiu/zhecheng
泌阳县 henan/zhumadian/biyang
济源市 henan/jiyuan
黄陂区 hubei/wuhan/huangpi
硚口区 hubei/wuhan/qiaokou
秭归县 hubei/yichang/zigui
宜都市 hubei/yichang/yidu
猇亭区 hubei/yichang/xiaoting
监利市 hubei/jingzhou/jianli
曾都区 hubei/suizhou/zengdu
恩施土家族苗族自治州 hubei/enshi
恩施市 hubei/enshi/enshi
仙桃市 hubei/xiantao
神农架林区 hubei/shennongjia
长沙市 hunan/changsha
长沙县 hunan/changsha/changsha
耒阳市 hunan/hengyang/leiyang
郴州市 hunan/chenzhou
汨罗市 hunan/yueyang/miluo
芷江侗族自治县 hunan/huaihua/zhijiang
会同县 hunan/huaihua/huitong
番禺区 guangdong/guangzhou/panyu
东莞市 guangdong/dongguan
大埔县 guangdong/meizhou/dabu
浈江区 guangdong/shaoguan/zhenjiang
云安区 guangdong/yunfu/yunan-qu
郁南县 guangdong/yunfu/yunan-xian
百色市 guangxi/baise
覃塘区 guangxi/guigang/qintang
龙胜各族自治县 guangxi/guilin/longsheng
儋州市 hainan/danzhou
陵水黎族自治县 hainan/lingshui
什邡市 sichuan/deyang/shifang
郫都区 sichuan/chengdu/pidu
邛崃市 sichuan/chengdu/qionglai
犍为县 sichuan/leshan/qianwei
荥经县 sichuan/yaan/yingjing
筠连县 sichuan/yibin/junlian
珙县 sichuan/yibin/gongxian
阆中市 sichuan/nanchong/langzhong
会理市 sichuan/liangshan/huili
六枝特区 guizhou/liupanshui/liuzhi
瓮安县 guizhou/qiannan/wengan
都匀市 guizhou/qiannan/duyun
勐海县 yunnan/xishuangbanna/menghai
漾濞彝族自治县 yunnan/dali/yangbi
兰坪白族普米族自治县 yunnan/nujiang/lanping
砚山县 yunnan/wenshan/yanshan
丘北县 yunnan/wenshan/qiubei
牟定县 yunnan/chuxiong/mouding
会泽县 yunnan/qujing/huize
扎囊县 xizang/shannan/zhanang
眉县 shaanxi/baoji/meixian
柞水县 shaanxi/shangluo/zhashui
吴堡县 shaanxi/yulin/wubu
略阳县 shaanxi/hanzhong/lveyang
子长市 shaanxi/yanan/zichang
会宁县 gansu/baiyin/huining
宕昌县 gansu/longnan/tanchang
民乐县 gansu/zhangye/minle
积石山保安族东乡族撒拉族自治县 gansu/linxia/jishishan
东乡族自治县 gansu/linxia/dongxiang
称多县 qinghai/yushu/chenduo
河南蒙古族自治县 qinghai/huangnan/henan
红寺堡区 ningxia/wuzhong/hongsibu
阿勒泰地区 xinjiang/aletai
尉犁县 xinjiang/bayinguoleng/yuli
焉耆回族自治县 xinjiang/bayinguoleng/yanqi
喀什地区 xinjiang/kashi
莎车县 xinjiang/kashi/shache
伊宁市 xinjiang/yili/yining-shi
伊宁县 xinjiang/yili/yining-xian
石河子市 xinjiang/shihezi
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [string, string]);

describe('regions.csv', () => {
  test.each(READINGS)('%s is at %s', (name, path) => {
    expect(regions.inYear(path)?.name).toBe(name);
  });

  test('holds the provinces, prefectures and counties of GB/T 2260', () => {
    const level = (end: RegExp, not?: RegExp) =>
      present.filter(({ code }) => end.test(code) && !not?.test(code)).length;
    expect(level(/0000$/)).toBe(34);
    expect(level(/00$/, /0000$/)).toBe(333);
    // The ministry counted 2,846 counties at the end of 2024
    expect(level(/./, /00$/)).toBe(2846);
  });

  test('a path is its parent’s path and one more part without digits', () => {
    for (const { path, code } of present) {
      expect(path).toMatch(/^[a-z]+(?:-[a-z]+)?(?:\/[a-z]+(?:-[a-z]+)?){0,2}$/);
      expect(regions.ancestors(path)).toHaveLength(path.split('/').length - 1);
      expect(regions.byCode.get(code)?.path).toBe(path);
    }
  });

  test('都 is du and 什 is shi in every name, and no autonomous unit keeps its peoples', () => {
    for (const { name, path } of present) {
      const part = path.split('/').at(-1) ?? '';
      if (regionStem(name).stem.includes('都')) expect(part).toContain('du');
      if (regionStem(name).stem.includes('什')) expect(part).toContain('shi');
      expect(part).not.toMatch(/zuzizhi|zuqu$|huizu|zangzu|miaozu/);
    }
  });
});

describe('regionIndex', () => {
  test('names from the province down; municipalities and 省直辖 have two levels', () => {
    expect(regions.names('hubei/wuhan/jiangan')).toEqual(['湖北省', '武汉市', '江岸区']);
    expect(regions.names('tianjin/dongli')).toEqual(['天津市', '东丽区']);
    expect(regions.names('hubei/xiantao')).toEqual(['湖北省', '仙桃市']);
    expect(regions.names('hainan')).toEqual(['海南省']);
    expect(regions.names('atlantis/poseidon')).toEqual([]);
  });

  test('ancestors and children', () => {
    expect(regions.ancestors('guangdong/shaoguan/wujiang').map(({ code }) => code)).toEqual(['440000', '440200']);
    expect(regions.children('')).toHaveLength(34);
    expect(regions.children('hainan').map(({ name }) => name)).toContain('陵水黎族自治县');
    expect(regions.children('hubei/wuhan').map(({ code }) => code)).toEqual([
      ...regions
        .children('hubei/wuhan')
        .map(({ code }) => code)
        .sort(),
    ]);
    expect(regions.children('guangdong/dongguan')).toEqual([]);
  });

  test('the name and code in force in a year', () => {
    const gaocheng = 'hebei/shijiazhuang/gaocheng';
    expect(regions.inYear(gaocheng, 2011)).toMatchObject({ code: '130182', name: '藁城市', successor: '130109' });
    expect(regions.inYear(gaocheng, 2014)?.name).toBe('藁城市');
    expect(regions.inYear(gaocheng, 2015)).toMatchObject({ code: '130109', name: '藁城区' });
    expect(regions.names(gaocheng, 2011)).toEqual(['河北省', '石家庄市', '藁城市']);
    expect(regions.names('hubei/xiangyang/fancheng', 2005)).toEqual(['湖北省', '襄樊市', '樊城区']);
    expect(regions.inYear('qinghai/haidong/pingan', 2010)?.code).toBe('632121');
    expect(regions.inYear('qinghai/haidong/pingan', 2014)?.code).toBe('630221');
  });

  test('places that were under another parent or merged keep a path of their own', () => {
    expect(regions.names('anhui/chaohu/lujiang', 2008)).toEqual(['安徽省', '巢湖市', '庐江县']);
    expect(regions.byPath.get('shandong/laiwu/laicheng')).toMatchObject({ code: '371202', successor: '370116' });
    expect(regions.names('beijing/chongwen')).toEqual(['北京市', '崇文区']);
  });

  test('every code that was ever in force at a path', () => {
    expect(regions.hasCode('shandong/jinan/jiyang', '370125')).toBe(true);
    expect(regions.hasCode('shandong/jinan/jiyang', '370115')).toBe(true);
    expect(regions.hasCode('shandong/jinan/jiyang', '370114')).toBe(false);
    expect(regions.byCode.get('350784')?.path).toBe('fujian/nanping/jianyang');
  });

  test('every former region ends in a region in force, or was divided', () => {
    const divided = former.filter(({ successor }) => !successor).map(({ name }) => name);
    expect(divided).toEqual(['桥东区', '邯郸县', '南郊区', '九里区', '巢湖市', '陶乐县']);
    for (const region of former) {
      const walk = (code: string, since: number): boolean => {
        const next = former.find((other) => other.code === code && other.to > since);
        return next ? !next.successor || walk(next.successor, next.to) : present.some((now) => now.code === code);
      };
      if (region.successor) expect(walk(region.successor, region.to), region.name).toBe(true);
    }
  });

  test('no two former regions of one path overlap without an order', () => {
    const seen = new Set<string>();
    for (const { path, to } of former) {
      expect(seen.has(`${path} ${to}`), `${path} ${to}`).toBe(false);
      seen.add(`${path} ${to}`);
    }
  });

  const table = 'code,path,name\n420000,hubei,湖北省\n420100,hubei/wuhan,武汉市\n';
  const hanyang: FormerRegion = {
    code: '420120',
    name: '汉阳县',
    path: 'hubei/wuhan/hanyang',
    to: 1992,
    successor: '420100',
  };

  test('all contradictions are told at once', () => {
    const wrong = [
      { ...hanyang, successor: '420114' },
      { ...hanyang, path: 'hubei/xiaogan/hanyang' },
      { ...hanyang, from: 1995 },
      { ...hanyang, path: 'hubei' },
    ];
    expect(() => regionIndex(table, wrong)).toThrow(
      /E-REGION-FORMER.*420114 不在地区表里.*hubei\/xiaogan\/hanyang 没有上级.*from 1995 晚于 to 1992.*hubei 属于 420000 湖北省/s,
    );
    expect(() => regionIndex(table.replace('hubei/wuhan', 'hunan/wuhan'), [])).toThrow(
      /420100 武汉市.*不在上级 hubei 之下/,
    );
    expect(regionIndex(table, [hanyang]).names('hubei/wuhan/hanyang')).toEqual(['湖北省', '武汉市', '汉阳县']);
  });
});
