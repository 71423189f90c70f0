import { isHanAt } from "../../text/characters.ts";
import { isHanNumeralAt, type Numeral, readNumeral } from "../../text/numerals.ts";
import { separatorAt, skipBlanks } from "./separator.ts";
import type { MarkerRow, Reading } from "./style.ts";

/** Larger numbers are years: 附件2031. */
const LARGEST_VOLUME = 999;
/** Longer lines are sentences (UTF-16 code units). By hand, for titles of old books. */
const LONGEST_JOINED_TITLE = 12;
const LONGEST_NUMBER_LAST = 16;
const ATTACHMENTS = ["附件", "附录", "附表"];
const HALVES = "篇卷编部集册";
/** What may follow 上篇; anything else continues a word. */
const AFTER_HALF = "：:·|｜—";

/** Reads 卷二, 卷之二, 卷第二; a title may be joined to it (卷四坠形训), sure only in a series. */
function volume(text: string): Reading | null {
  const start = "之第".includes(text.charAt(1)) ? 2 : 1;
  const number = numberAt(text, start);
  if (number === null) return null;
  const reading = beforeSeparator(text, number);
  if (reading !== null) return reading;
  const isTitle = isHanAt(text, number.end) && text.length - number.end <= LONGEST_JOINED_TITLE;
  if (!isTitle) return null;
  return {
    end: number.end,
    start: number.end,
    number: number.value,
    isCertain: false,
    weight: 0.6,
  };
}

function attachment(text: string): Reading | null {
  const name = ATTACHMENTS.find((candidate) => text.startsWith(candidate));
  const number = name === undefined ? null : numberAt(text, name.length);
  return number === null ? null : beforeSeparator(text, number);
}

function beforeSeparator(text: string, { value, end }: Numeral): Reading | null {
  const start = end + separatorAt(text, end).length;
  return start === end && end < text.length ? null : { end, start, number: value };
}

function poem(text: string): Reading | null {
  const number = readNumeral(text, 1);
  if (number === null || number.end !== text.length) return null;
  return { end: text.length, start: text.length, number: number.value };
}

function half(text: string): Reading | null {
  if (text.length < 2 || !HALVES.includes(text.charAt(1))) return null;
  const next = text.charAt(2);
  if (next.trim() !== "" && !AFTER_HALF.includes(next)) return null;
  const start = 2 + separatorAt(text, 2).length;
  return { end: 2, start, number: null, series: `上${text.charAt(1)}` };
}

function volumeHalf(text: string): Reading | null {
  if (!"上中下".includes(text.charAt(1)) || text.length < 2) return null;
  const separator = separatorAt(text, 2);
  if (separator === "" && text.length > 2) return null;
  return { end: 2, start: 2 + separator.length, number: null };
}

/** Reads a short line that ends in its number: 学而第一. */
function numberLast(text: string): Reading | null {
  const { length } = text;
  if (length > LONGEST_NUMBER_LAST || !isHanNumeralAt(text, length - 1)) return null;
  const at = text.lastIndexOf("第");
  if (at < 1) return null;
  for (let index = 0; index < at; index += 1) if (!isHanAt(text, index)) return null;
  const number = readNumeral(text, at + 1);
  if (number?.end !== length) return null;
  // A work's volumes count by themselves: 某某经卷第二 between 某某品第五 and 某某品第六.
  const series = text.charAt(at - 1) === "卷" ? "卷 last" : "number last";
  return { end: length, start: length, number: number.value, series };
}

function numberAt(text: string, start: number): Numeral | null {
  const numeral = readNumeral(text, skipBlanks(text, start));
  return numeral === null || numeral.value > LARGEST_VOLUME ? null : numeral;
}

const PART = {
  kind: "chapter",
  runsIn: false,
  titled: true,
  sentences: "any",
  listed: false,
  divides: true,
  weight: 1.5,
} as const;

/** Parts of works that are named otherwise than by 第N. */
export const PART_ROWS: readonly MarkerRow[] = [
  {
    ...PART,
    name: "卷二",
    initials: "卷",
    order: 2,
    family: "chapter 2",
    read: volume,
    is: ["卷二‖　杂仪", "卷之二‖", "卷第四‖仲尼篇", "卷十一‖齐俗训"],
    isNot: ["卷起袖子", "卷二里说，这样做不好，那样做也不好。"],
  },
  {
    ...PART,
    name: "卷上",
    initials: "卷",
    order: 2,
    family: "chapter 2",
    read: volumeHalf,
    is: ["卷上‖", "卷下‖　杂仪"],
    isNot: ["卷上来", "卷二"],
  },
  {
    ...PART,
    name: "附件",
    initials: "附",
    // Stands beside the whole of what it is attached to.
    order: 0,
    sentences: "colon",
    listed: true,
    read: attachment,
    is: ["附件1‖：名单", "附录二‖　题跋", "附表 3‖"],
    isNot: ["附近的人", "附件名单", "附件1名单"],
  },
  {
    ...PART,
    name: "其",
    initials: "其",
    kind: "ordinal",
    order: null,
    titled: false,
    listed: true,
    divides: false,
    read: poem,
    is: ["其一‖", "其十二‖"],
    isNot: ["其一，要快", "其他"],
  },
  {
    ...PART,
    name: "上篇",
    initials: "上中下",
    order: 2,
    family: "chapter 2",
    read: half,
    is: ["上篇‖　甲", "下卷‖", "中集‖：乙"],
    isNot: ["上部分", "下册的书"],
  },
];

/** A part whose number comes last. */
export const NUMBER_LAST_ROW: MarkerRow = {
  ...PART,
  weight: 0.9,
  name: "number last",
  initials: "",
  order: 4,
  family: "chapter 4",
  titled: false,
  read: numberLast,
  is: ["学而第一‖", "政道篇第三‖", "宝女所问经卷第三‖"],
  isNot: ["他得了第一名", "第一", "这是他第一次来到这座城市的时候写下的第一"],
};
