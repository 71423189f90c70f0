import { isHanAt } from "./characters.ts";
import { simplified } from "./compare.ts";
import { containsAny, endsWithAny, startsWithAny } from "./contains.ts";

/**
 * Family names, after the "Hundred Family Surnames" and the modern census. Those that are far more
 * often another word (和, 从, 都, 能, 后 …) are left out: without them a name is recognised by a label.
 */
const SURNAMES =
  "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常于傅皮卞齐康伍余元卜顾孟平黄穆萧尹姚邵湛汪祁毛禹狄米臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻贾路娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫房裘缪解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀惠甄曲封芮储靳汲糜井段富巫焦巴牧隗谷车侯宓全郗班仲伊宫宁仇栾甘厉戎祖武符刘景詹束龙叶幸司韶郜黎薄印宿白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔胥闻莘党翟谭贡劳姬申扶冉宰郦雍桑桂濮牛寿边扈燕冀浦尚农温庄晏柴瞿阎慕连茹习宦艾容向古易慎戈廖庾衡耿弘匡文寇禄东欧沃蔚夔师巩聂晁敖冷辛阚简饶曾沙鞠丰巢关蒯查荆游竺权逯盖桓肖闫付代覃佟佘苑岳商牟佴仝尧展冼揭楚缑晋";
const LONG_SURNAMES =
  "欧阳,司马,上官,诸葛,东方,皇甫,尉迟,公孙,慕容,令狐,夏侯,端木,司徒,长孙,宇文,鲜于,澹台,申屠,轩辕,闾丘,淳于,单于,钟离".split(
    ",",
  );
/** The same names in traditional characters, where these differ. */
const TRADITIONAL =
  "趙錢孫馮陳衛蔣瀋韓楊許呂張嚴華陶謝鄒喻竇雲蘇範魯韋馬鳳俞鮑費賀湯羅畢鄔樂時傅顧黃蕭貝計談龐紀項閔賈婁顏鐘駱盧應鄧單諸鈕龔邢陸榮儲車龍葉賴喬聞黨譚貢勞習壽邊溫莊閻連簡饒關遊權劉鄭孫葛龍";
const FAMILY_NAMES = SURNAMES + TRADITIONAL;
/** What reporters and outlets are called: no part of a name. */
const ROLE_WORDS = [
  "记者",
  "通讯员",
  "实习",
  "见习",
  "报道",
  "报导",
  "发自",
  "摄影",
  "摄像",
  "编译",
  "综合",
  "采写",
  "整理",
  "供图",
  "编辑",
  "图片",
  "摄",
  "特稿",
];
const SEPARATORS = " \t\u00A0\u3000、，,";
const OUTLETS =
  "网|报|社|新闻|杂志|周刊|月刊|电视台|电台|广播|频道|在线|客户端|公众号|中文站|中心|局|厅|委|部|署|院|馆|大学|编辑部".split(
    "|",
  );
/** Departments of news sites: 某某体育, 某某财经. */
const DEPARTMENTS = "体育|财经|娱乐|科技|军事|汽车|教育|健康|IT|动力|消息".split("|");
/** What begins a phrase about someone, not a name. */
const PHRASES =
  "本报,本刊,本网,本台,本社,系,是,为,单位,了解,获悉,从,在,昨,今,日前,近日,采访,发现,看到,注意,说,问,手记,观察,提供,介绍,本人,声明,简介,不详,未知".split(
    ",",
  );
/** Names have none of these; what a reporter says in an interview may be as short. */
const ADDRESS = "您你我他她吗呢吧们";
/** Longer texts that end in 报, 社 or 部 are phrases (UTF-16 code units). By hand. */
const LONGEST_OUTLET = 20;
/** Longer, because a committee's name has that of its place before it. By hand. */
const LONGEST_ISSUER = 30;
const ISSUERS =
  "政府,办公厅,办公室,委员会,大会,常委会,协会,集团,公司,大学,学院,法院,检察院,局,厅,部,委,署,院,办".split(
    ",",
  );

/** A list of names in a text: as written, and where it ends (UTF-16 code units). */
type Names = { readonly value: string; readonly end: number };

/** Whether a text is a Han name that begins with a family name: 张三, 欧阳某某, 卡尔·马克思 too. */
export function isPersonName(text: string): boolean {
  if (isForeignName(text)) return true;
  if (text.length < 2 || text.length > 4 || !isHanOnly(text)) return false;
  if (startsWithAny(text, LONG_SURNAMES)) return text.length > 2;
  return text.length <= 3 && startsWithAny(text, FAMILY_NAMES) && !isOutlet(text);
}

/** Whether a text may be what a label calls an author: short, no phrase about one, no address. */
export function isAuthor(text: string): boolean {
  if (text === "" || text.length > 40 || startsWithAny(simplified(text), PHRASES)) return false;
  return !containsAny(text, "0123456789@。；！？：:<>《》") && !containsAny(text, ["http", "www."]);
}

/** Whether a text names a newspaper, an agency, a site, an office. */
export function isOutlet(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST_OUTLET) return false;
  const plain = simplified(text);
  return endsWithAny(plain, OUTLETS) || (text.length > 3 && endsWithAny(plain, DEPARTMENTS));
}

/** Whether a line is nothing but who issued a document. */
export function isIssuer(line: string): boolean {
  return line.length <= LONGEST_ISSUER && endsWithAny(line, ISSUERS);
}

/**
 * Reads the names at an offset: Han names of 2 to 4 characters, foreign ones with ·, parted by
 * blanks, 、 or ，. Null where none stands there. A first name that no blank parts from what stands
 * before it must begin with a family name.
 */
export function readNames(text: string, start: number): Names | null {
  let at = skip(text, start);
  const first = at;
  let end = -1;
  while (at < text.length) {
    const next = nameEnd(text, at);
    const name = text.slice(at, next);
    if (!isName(name) || (first === start && end === -1 && !startsLikeName(name))) break;
    end = next;
    at = skip(text, end);
    if (at === end) break;
  }
  return end === -1 ? null : { value: text.slice(first, end), end };
}

/** Whether a text is nothing but names, the first of which begins with a family name. */
export function isNameList(text: string): boolean {
  const names = readNames(text, 0);
  return names !== null && names.end === text.length;
}

function isName(name: string): boolean {
  if (isForeignName(name)) return true;
  // Two names of a list may run together: 王小明李红.
  const isRunTogether = name.length >= 5 && name.length <= 6 && startsLikeName(name);
  if (containsAny(name, ADDRESS)) return false;
  if (!isHanOnly(name) || name.length < 2 || (name.length > 4 && !isRunTogether)) return false;
  const plain = simplified(name);
  return !startsWithAny(plain, PHRASES) && !(name.length > 2 && endsWithAny(plain, OUTLETS));
}

function startsLikeName(name: string): boolean {
  return startsWithAny(name, FAMILY_NAMES) || name.includes("·");
}

function isForeignName(name: string): boolean {
  const at = name.indexOf("·");
  if (at < 1 || at === name.length - 1 || name.length > 16) return false;
  return isHanOnly(name.replaceAll("·", ""));
}

/** The end of the run of Han characters and · at an offset, or of what stands before a role in it. */
function nameEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && (isHanAt(text, end) || text.charAt(end) === "·")) end += 1;
  const run = simplified(text.slice(start, end));
  const cuts = ROLE_WORDS.map((word) => run.indexOf(word)).filter((at) => at !== -1);
  return cuts.length === 0 ? end : start + Math.min(...cuts);
}

function skip(text: string, start: number): number {
  let at = start;
  while (at < text.length && SEPARATORS.includes(text.charAt(at))) at += 1;
  return at;
}

function isHanOnly(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (!isHanAt(text, at)) return false;
  return text !== "";
}
