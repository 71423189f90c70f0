/**
 * The characters that words of the rules are written with (title, source, author, boilerplate), as
 * pairs: the traditional form, then the simplified one, after OpenCC's table STCharacters. A word
 * that a rule gains may need a pair here.
 */
const PAIRS =
  "記记責责編编輯辑來来關关註注訂订閱阅讀读報报導导訊讯電电網网聞闻標标題题時时間间發发評评論论點点擊击轉转載载攝摄圖图寫写訪访專专欄栏熱热門门薦荐資资聲声權权歡欢審审監监譯译務务員员體体財财經经樂乐聯联繫系線线頁页號号會会議议該该檢检視视習习實实掃扫碼码維维長长識识別别請请話话條条動动開开廳厅學学總总統统書书誌志臺台廣广營营團团辦办決决調调細细對对參参與与續续語语見见證证簡简現现場场價价費费個个們们為为過过進进於于釋释綜综採采頻频娛娱軍军單单獲获從从說说問问觀观紹绍詳详嗎吗業业數数終终瀏浏覽览據据設设約约駐驻館馆後后";

const FORMS = new Map<string, string>();
for (let at = 0; at < PAIRS.length; at += 2) FORMS.set(PAIRS.charAt(at), PAIRS.charAt(at + 1));
const TRADITIONAL = new RegExp(`[${[...FORMS.keys()].join("")}]`, "g");

/** The last text and its form: one line goes through many rules, each of which asks for it. */
let asked = "";
let answer = "";

/** A text without its blanks, for comparing what was set differently. */
export function compact(text: string): string {
  return text.replace(/\s+/g, "");
}

/**
 * Returns a text with the characters that rules use in their simplified form, so that a rule written
 * in one orthography holds in both. Offsets stay valid: no character becomes longer or shorter. For
 * comparing alone; what is shown is the text as written.
 */
export function simplified(text: string): string {
  if (text === asked) return answer;
  asked = text;
  answer = text.replace(TRADITIONAL, (character) => FORMS.get(character) ?? character);
  return answer;
}
