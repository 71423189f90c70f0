import type { Words } from "./words.ts";

const THEMES = { light: "浅色", dark: "深色", none: "无色" };
const state = (isOn: boolean) => (isOn ? "开" : "关");

/** 简体中文。 */
export const zh: Words = {
  help: [
    ["j k ↓ ↑ 回车", "下移、上移一行"],
    ["空格 b PgDn PgUp", "下一页、上一页"],
    ["d u", "下移、上移半页"],
    ["g G Home End", "开头、结尾；50% 到一半"],
    ["] [", "下一节、上一节"],
    ["1…9", "第几个亮点；两位数加回车"],
    ["t", "小节目录：输入文字筛选，回车前往"],
    ["/ ?", "向后、向前查找"],
    ["n N Esc", "下一处、上一处、不再标出"],
    ["m ' ''", "作记号、回到记号、回到跳转之前"],
    ["o", "屏幕上的链接，回车复制"],
    ["+ -", "版心加宽、变窄"],
    ["w", "断行的严格程度"],
    ["J H", "两端对齐、标点悬挂"],
    ["T", "主题：浅色、深色、无色"],
    ["h", "这份帮助"],
    ["q", "退出"],
  ],
  helpHint: "按任意键返回",
  markHint: "按一个字母作记号",
  goHint: "按记号的字母",
  lists: { sections: "目录", links: "链接" },
  listHints: {
    sections: "↑ ↓ 选择　回车 前往　Esc 返回",
    links: "↑ ↓ 选择　回车 复制　Esc 返回",
  },
  colon: "：",
  number: (digits) => `第 ${digits} 个`,
  hits: (at, total) => `${at}/${total} 处`,
  seeking: "正在查找",
  notFound: (words) => `找不到“${words}”`,
  nothingSought: "还没有查找过，请按 /",
  wrapped: (direction) => (direction === 1 ? "已从开头继续" : "已从结尾继续"),
  noHighlight: (number) => `没有第 ${number} 个亮点`,
  stillReading: "还在读取全文，请稍后再试",
  noSection: "没有别的小节",
  noLink: "屏幕上没有链接",
  copied: (url) => `已复制 ${url}`,
  marked: (name) => `已作记号 ${name}`,
  noMark: (name) => `没有记号 ${name}`,
  measure: (columns) => `每行 ${columns} 列`,
  level: (level) => `断行：${level}`,
  justify: (isOn) => `两端对齐：${state(isOn)}`,
  hang: (isOn) => `标点悬挂：${state(isOn)}`,
  theme: (theme) => `主题：${THEMES[theme]}`,
};
