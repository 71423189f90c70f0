import { simplified } from "../text/compare.ts";
import { containsAny } from "../text/contains.ts";

/** What introduces a fact, not a part of the text: 地址：某路1号. */
const FACT =
  /^(?:地[址点]|时间|日期|电话|手机|邮箱|微信|网址|价格|票价|门票|人均|人物|布景|营业|开放|推荐|主[办讲演]|参数|规格|型号|出版|定价|导演|主演|配方|材料|用料|交通|注意?|提示|答|问|A|Q)/;

/** Whether a line is a fact with its label. */
export function isFact(text: string): boolean {
  return containsAny(text, "：:") && FACT.test(simplified(text));
}
