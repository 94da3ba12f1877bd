/** What a command says when it cannot do what it was asked: its permanent code, what that means, what to do. */
export interface RefusalEntry {
  code: string;
  title: string;
  todo: string;
}

/** Every code that begins with `E-`, by the command that prints it; shown on /contribute/errors/. A test holds it against the code of all commands. */
export const REFUSALS: readonly { group: string; entries: readonly RefusalEntry[] }[] = [
  {
    group: 'npm run new：文件读不了',
    entries: [
      { code: 'E-NO-FILE', title: '没有这个文件', todo: '检查路径；文件名里有空格时两头加引号。' },
      { code: 'E-FOLDER', title: '给的是文件夹', todo: '给出里面的报告文件，可以一次给几个。' },
      { code: 'E-LINK', title: '给的是链接（快捷方式）', todo: '给出文件本身。' },
      { code: 'E-EMPTY', title: '文件是空的', todo: '确认选对了文件。' },
      { code: 'E-TOO-LARGE', title: '文件太大', todo: '把要提交的报告另存成单独的文件。' },
      { code: 'E-TOO-LONG', title: 'Word 文件的文字异常地多', todo: '把要提交的报告另存成单独的文件。' },
      {
        code: 'E-OLD-WORD',
        title: '旧式 Office 文件（.doc、.wps、.xls）',
        todo: '用 Word 或 WPS 打开，另存为 .docx。',
      },
      { code: 'E-RTF', title: 'RTF 文件', todo: '用 Word 或 WPS 打开，另存为 .docx。' },
      { code: 'E-DOCX', title: '.docx 里没有正文', todo: '用 Word 或 WPS 打开，另存一份 .docx。' },
      { code: 'E-IMAGE', title: '图片', todo: '先做文字识别，核对后存成 .txt 或 .docx。' },
      { code: 'E-PDF-SCAN', title: '扫描的 PDF，没有文字', todo: '先做文字识别，或找有文字的版本。' },
      { code: 'E-PDF-PAGES', title: 'PDF 页数太多', todo: '把要提交的报告那几页另存成单独的 PDF。' },
      { code: 'E-PDF-DAMAGED', title: 'PDF 已损坏', todo: '重新下载，或复制文字存成 .txt。' },
      { code: 'E-ENCRYPTED', title: '文件设了密码', todo: '打开后取消密码，另存一份。' },
      { code: 'E-ARCHIVE', title: '压缩包', todo: '先解压，再给出里面的报告文件。' },
      { code: 'E-ZIP-DAMAGED', title: '文件的压缩结构已损坏', todo: '用 Word 或 WPS 打开，另存一份 .docx。' },
      { code: 'E-ZIP-BOMB', title: '解压后大得异常', todo: '这样的文件不读；打开后复制正文，存成 .txt。' },
      { code: 'E-SPREADSHEET', title: '电子表格', todo: '把文字复制到 Word 或记事本里。' },
      { code: 'E-SLIDES', title: '幻灯片', todo: '把文字复制到 Word 或记事本里。' },
      { code: 'E-OFD', title: 'OFD 版式文件', todo: '用阅读器打开，另存为 PDF 或复制文字。' },
      { code: 'E-OPENDOCUMENT', title: 'OpenDocument 文件', todo: '另存为 .docx。' },
      { code: 'E-MHTML', title: '单个文件的网页存档（.mht）', todo: '在浏览器里另存为“网页，仅 HTML”。' },
      { code: 'E-MARKUP-DEEP', title: '网页或文档的结构异常', todo: '打开后复制正文，存成 .txt。' },
      { code: 'E-ENCODING', title: '认不出是什么文字', todo: '用记事本打开，另存为 UTF-8。' },
    ],
  },
  {
    group: 'npm run new：起草时要由人决定',
    entries: [
      {
        code: 'E-NO-REPORT',
        title: '不像工作总结或计划',
        todo: '提示里写着理由（新闻、讲话、表格、判决书、太短等）。确是报告的，加 --force。',
      },
      {
        code: 'E-REGION-UNKNOWN',
        title: '地区认不出',
        todo: '用 --region 指明，如 --region hubei/wuhan/jiangan；几篇时写 3=…。不收的用 --skip。',
      },
      {
        code: 'E-DUPLICATE',
        title: '与已有报告的文字大半相同',
        todo: '同一份报告的另一份抄本，用 --witness-of；确是两份报告，加 --force。',
      },
      { code: 'E-SOURCE-KNOWN', title: '与已有的来源一字不差', todo: '档案里已经有了，不必再收。' },
      {
        code: 'E-EXISTS',
        title: '那个位置已有一份报告',
        todo: '取代它加 --replace，另立一份加 --suffix；npm run move 时加 --suffix。',
      },
      { code: 'E-KEY-TWICE', title: '两篇是同一地区、同一年份', todo: '用 --suffix 分开，如 --suffix 2=deyu。' },
      { code: 'E-NATIONAL', title: '全国一级的文件', todo: '档案只收地方的；用 --skip 不收。' },
      { code: 'E-WITNESS', title: '不能作为那份报告的见证', todo: '提示里写着理由：没有那份报告，或文字不像同一份。' },
      {
        code: 'E-REGION-OPTION',
        title: '--region 的写法不对',
        todo: '路径见 content/vocabulary/regions.csv，如 hubei/wuhan/jiangan。',
      },
      { code: 'E-YEARS-OPTION', title: '--years 的写法不对', todo: '写成 2019、2019-2020 或 2014-2015学年。' },
      { code: 'E-KIND-OPTION', title: '--kind 的写法不对', todo: 'summary（总结）、plan（计划）或 summary+plan。' },
      { code: 'E-SUFFIX-OPTION', title: '--suffix 的写法不对', todo: '只能用小写英文字母和连字符，如 deyu。' },
      {
        code: 'E-ORIGIN-OPTION',
        title: '--origin 的写法不对',
        todo: 'official（官网）、repost（转载）或 compilation（汇编）。',
      },
      { code: 'E-URL-OPTION', title: '--url 的写法不对', todo: '写完整的网址，以 http:// 或 https:// 开头。' },
    ],
  },
  {
    group: 'npm run move、redact、withdraw、preview',
    entries: [
      { code: 'E-PREVIEW', title: '报告的页面没有建成', todo: '运行 npm run check，改正列出的错误。' },
      {
        code: 'E-KEY',
        title: '没有这份报告',
        todo: '编号就是 content/reports/ 下的路径，如 hubei/wuhan/jiangan/2019-2020；提示里列出相近的。',
      },
      { code: 'E-MOVE-NOTHING', title: '报告已经在那里', todo: '没有要改的。' },
      { code: 'E-SOURCE-UNKNOWN', title: '没有这份来源', todo: '写 content/sources/ 里的文件名。' },
      {
        code: 'E-RANGE',
        title: '范围的写法不对，或不在文件里',
        todo: '写成 12（一行）、12-14（几行）或 12:5-16（第 12 行的第 5 到 16 字）。',
      },
      { code: 'E-REDACT-NOTHING', title: '那里没有可遮盖的字', todo: '只有空白，或已经遮盖过。' },
      { code: 'E-REDACT-CORRECTION', title: '有一条更正用到要遮盖的字', todo: '先删去或改写这条更正，再遮盖。' },
    ],
  },
  {
    group: '提交一份报告（表格）与拉取请求',
    entries: [
      { code: 'E-SUBMISSION-FORM', title: '不是“提交一份报告”那张表', todo: '请用那张表重新提交。' },
      { code: 'E-SUBMISSION-EMPTY', title: '表里没有正文，也没有附件', todo: '把正文贴进表里，或附上文件。' },
      { code: 'E-SUBMISSION-LONG', title: '表里的文字太长', todo: '把文件作为附件附上，不要整篇贴进表里。' },
      { code: 'E-ATTACHMENT', title: '附件取不到或太大', todo: '换一种格式重新附上，或把正文贴进表里。' },
      { code: 'E-EVENT', title: '工作流收到的事件读不懂', todo: '重新提交那张表；仍不行，请告诉维护者。' },
      { code: 'E-BASE', title: '没有可比的版本', todo: '先运行 git fetch，再写 --base origin/main。' },
    ],
  },
  {
    group: '写作：检查草稿',
    entries: [
      { code: 'E-REGION', title: '没有这个地区', todo: '从列表里选，写全称，如“湖北省武汉市江岸区”。' },
      { code: 'E-YEAR', title: '年份的写法不对', todo: '写成四位数字，如 2026。' },
      { code: 'E-DOC', title: '旧格式的 .doc', todo: '用 Word 或 WPS 另存为 .docx，或复制正文粘贴。' },
      { code: 'E-PDF', title: '浏览器里读不了 PDF', todo: '复制正文，粘贴到框里。' },
      { code: 'E-BINARY', title: '不是文字文件', todo: '打开 .docx 或 .txt，或复制正文粘贴。' },
      { code: 'E-LOAD', title: '存档数据没有读到', todo: '检查网络，稍后重新打开本页。' },
      { code: 'E-CHECK', title: '检查时出了错', todo: '草稿没有离开浏览器；刷新后再试。' },
    ],
  },
  {
    group: '命令本身',
    entries: [
      {
        code: 'E-REPOSITORY',
        title: '代码仓库的地址或分支名不对',
        todo: '改正 package.json 的 repository，或环境变量 REPOSITORY_URL、REPOSITORY_BRANCH。',
      },
      { code: 'E-FETCH', title: '网页没有读到一份报告的数据', todo: '检查网络，再刷新网页。' },
      { code: 'E-COMMAND', title: '没有这个命令', todo: '不带参数运行 node scripts/cli.ts，会列出全部命令。' },
      { code: 'E-OPTION', title: '不认识的选项', todo: '检查拼写；加 --help 看用法。' },
      { code: 'E-USAGE', title: '缺少参数', todo: '照提示补上。' },
      { code: 'E-REPORTER', title: '--reporter 的写法不对', todo: 'terminal、github 或 json。' },
      { code: 'E-BUSY', title: '另一个命令正在写这个项目', todo: '等它结束再运行。' },
      { code: 'E-INSTALL', title: '依赖没有装好', todo: '检查网络，再运行 npm install。' },
      { code: 'E-BUILD', title: '网站没有建成', todo: '先改正列出的错误，再运行一次。' },
      { code: 'E-NO-DIST', title: '还没有建好的网站', todo: '先运行 npm run build。' },
      { code: 'E-SEARCH-INDEX', title: '检索索引没有建好', todo: '再运行一次 npm run build。' },
      { code: 'E-ACCOUNT', title: '缺少来源的字符去向', todo: '用 npm run build 或 npm run dev，不要直接运行 astro。' },
      { code: 'E-REPORT', title: '报告缺少 report.mdx，或它被手工改过', todo: '运行 npm run import。' },
      { code: 'E-SOURCE', title: '来源缺少说明文件', todo: '写同名的 .yml；用 npm run new 收入会自动写好。' },
      { code: 'E-TERM', title: '术语指到没有的术语', todo: '改正 content/terms/ 里那个文件的 see。' },
      { code: 'E-VOCABULARY', title: '词表有误', todo: '照提示改正 content/vocabulary/ 里的那一行。' },
      { code: 'E-REGION-TABLE', title: '地区表有误', todo: '照提示改正 content/vocabulary/regions.csv。' },
      { code: 'E-REGION-FORMER', title: '旧地区表有误', todo: '照提示改正 content/vocabulary/regions-former.yml。' },
      {
        code: 'E-REGION-PATH',
        title: '两个地区会用同一条路径',
        todo: '在 content/vocabulary/region-readings.yml 里写明读音。',
      },
      { code: 'E-TOWN-TABLE', title: '乡镇表有误', todo: '照提示改正 content/vocabulary/towns.csv 的那一行。' },
      { code: 'E-PASSAGE', title: '没有这条措施', todo: '编号是 报告#段落，如 hunan/loudi/louxing/2008#1-3。' },
      { code: 'E-JUDGED', title: '评判用的引文在报告里找不到', todo: '改正列出的引文。' },
      {
        code: 'E-BENCH',
        title: 'npm run bench 的参数不对，或有一个阶段没有做完',
        todo: '照提示改参数；阶段失败的原因写在后面。',
      },
      {
        code: 'E-CURVES',
        title: 'docs/ 里的曲线没有画成，或与量测的结果不符',
        todo: '照提示先量测（npm run bench -- --out），再运行 npm run curves。',
      },
      {
        code: 'E-EXPORT',
        title: 'npm run export 的参数不对，或文件夹里有别的文件',
        todo: '照提示改参数，或换一个文件夹。',
      },
      {
        code: 'E-ENDPOINT',
        title: 'SEARCH_ENDPOINT 不是检索引擎里一个索引的地址',
        todo: '写成 https://主机/索引名，不带用户名、密码和参数；不用检索引擎时去掉这个设置。',
      },
      {
        code: 'E-ENGINE',
        title: '检索引擎没有收下全部段落',
        todo: '照引擎的话改正；重做时用新的索引名，或先删去旧索引。',
      },
      {
        code: 'E-OFFLINE',
        title: '离线阅读要用的文件没有列全',
        todo: '再运行一次 npm run build；仍不行时加 OFFLINE=off 先建成，再报告这个错误。',
      },
      {
        code: 'E-LIGHTHOUSE',
        title: '网页的得分没有量成，或没有达到要求',
        todo: '先运行 npm run build；得分不够时照提示改那一页。',
      },
      { code: 'E-SHOTS', title: '没有可截图的页面', todo: '先运行 npm run build；--only 写列出的页面名。' },
      { code: 'E-FUZZ', title: 'npm run fuzz 的参数不对', todo: '--runs 和 --seed 写正整数。' },
    ],
  },
];
