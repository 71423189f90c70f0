import type { Words } from "./words.ts";

const THEMES = { light: "浅色", dark: "深色", none: "无色" };
const state = (isOn: boolean) => (isOn ? "开" : "关");
/** 两小时以上不计分钟。 */
const time = (minutes: number) =>
  minutes < 120 ? `${minutes} 分` : `${Math.round(minutes / 60)} 小时`;

/** 简体中文。 */
export const zh: Words = {
  help: {
    row: "下移、上移一行",
    page: "下一页、上一页",
    half: "下移、上移半页",
    ends: "开头、结尾；50% 到一半",
    section: "下一节、上一节",
    highlight: "第几个亮点（回车或稍候）；也作 j、b、] 的次数",
    outline: "小节目录：输入文字筛选，回车前往",
    search: "向后、向前查找",
    hit: "下一处、上一处、不再标出",
    mark: "作记号、回到记号、回到跳转之前",
    links: "屏幕上的链接，回车复制",
    measure: "版心加宽、变窄",
    level: "断行的严格程度",
    justify: "两端对齐、标点悬挂",
    punctuation: "汉字旁的标点显示为全角",
    theme: "主题：浅色、深色、无色",
    help: "这份帮助",
    quit: "退出",
  },
  hints: { select: "选择", goThere: "前往", copy: "复制", close: "返回" },
  hintGap: "　",
  keys: {
    " ": "空格",
    return: "回车",
    escape: "Esc",
    up: "↑",
    down: "↓",
    pageup: "PgUp",
    pagedown: "PgDn",
    home: "Home",
    end: "End",
  },
  helpHint: "按任意键返回",
  markHint: "按一个字母作记号",
  goHint: "按记号的字母",
  lists: { sections: "目录", links: "链接" },
  colon: "：",
  number: (digits) => `第 ${digits} 个`,
  chapter: (at, total, percent) => `${at}/${total} 章 ${percent}%`,
  left: (section, article) =>
    `剩 ${[...(section === null ? [] : [section]), article].map(time).join("/")}`,
  fullwidth: (isOn) => `全角标点：${state(isOn)}`,
  hits: (at, total) => `${at}/${total} 处`,
  seeking: (percent) => `正在查找 ${percent}%，Esc 停止`,
  notFound: (words) => `找不到“${words}”`,
  nothingSought: "还没有查找过，请按 /",
  wrapped: (direction) => (direction === 1 ? "已从开头继续" : "已从结尾继续"),
  noHighlight: (number) => `没有第 ${number} 个亮点`,
  stillReading: "还在读取全文，请稍后再试",
  noSection: "没有别的小节",
  lastSection: "已是最后一节",
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
