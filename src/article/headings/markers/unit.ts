const UNITS = "年月日时分秒号个项次人名元万亿岁度倍条位家种批届米里天周点斤克吨层楼级班线";

/** Whether a unit of counting stands at an offset: what is before it is a quantity, no marker. */
export function isUnitAt(text: string, at: number): boolean {
  return at < text.length && UNITS.includes(text.charAt(at));
}
