const UNITS = "年月日时分秒号个项次人名元万亿岁度倍条位家种批届米里天周点斤克吨层楼级班线";

/** Words that begin as a unit, and are what a heading begins with: 3 分析. */
const WORDS =
  "分析,分类,分布,分工,时间,时代,时机,人物,人才,人口,人工,日常,点评,点心,家庭,条件,位置,级别,线索,线上,线下,层次,名称,名词,周期,周边,天气,种类,年轻,年龄,元素,班级,米饭".split(
    ",",
  );

/** Whether a unit of counting stands at an offset: what is before it is a quantity, no marker. */
export function isUnitAt(text: string, at: number): boolean {
  if (at >= text.length || !UNITS.includes(text.charAt(at))) return false;
  return !WORDS.some((word) => text.startsWith(word, at));
}
