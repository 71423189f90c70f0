import type { EpubFault } from "../../failure/failure.ts";
import { ZH_PLACEHOLDERS } from "../help/placeholders.ts";
import type { Messages } from "./messages.ts";

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "没有权限",
  EPERM: "不允许这样做",
  ENOENT: "文件夹不存在",
  ENOTDIR: "路径中有一段不是文件夹",
  EISDIR: "它是文件夹",
  EROFS: "文件系统只读",
  ENOSPC: "磁盘已满",
  ENAMETOOLONG: "名称太长",
  EIO: "设备出错",
  ECONNRESET: "服务器断开了连接",
  UND_ERR_SOCKET: "服务器断开了连接",
  EHOSTUNREACH: "到不了主机",
  ENETUNREACH: "没有网络",
  EBADF: "它已关闭",
  ENEWER: "由更新的版本写成",
  ENOTFILE: "不是普通文件",
  ESTALE: "读的时候它变了",
  EDANGLING: "它是一个指向不存在的文件的链接",
};

const STATUSES: Readonly<Record<number, string>> = {
  401: "需要密码",
  403: "禁止访问",
  404: "没有这个网页",
  410: "网页已删除",
  429: "请求太频繁",
  500: "服务器出错",
  503: "服务器暂停服务",
};

const FAULTS: Readonly<Record<EpubFault, string>> = {
  "cut-short": "不完整",
  damaged: "已损坏",
  missing: "缺失",
  outside: "会写到文件夹之外",
  "unknown-method": "的压缩方式不是 EPUB 所许可的",
};

const reason = (code: string) =>
  REASONS[code] === undefined ? code : `${REASONS[code]}（${code}）`;
const status = (code: number) =>
  STATUSES[code] === undefined ? code : `${code}（${STATUSES[code]}）`;
const input = (name: string) => (name === "-" ? "标准输入" : `“${name}”`);
const output = (name: string) => (name === "-" ? "标准输出" : `“${name}”`);
const meant = (suggestion: string | undefined, otherwise: string) =>
  suggestion === undefined ? otherwise : `是不是想用 ${suggestion}？`;

/** 简体中文。 */
export const zh: Messages = {
  failures: {
    "file-not-found": ({ name, suggestion }) =>
      `找不到文件${input(name)}；${meant(suggestion && `${suggestion} 命令`, "请检查路径")}`,
    "is-directory": ({ name }) => `${input(name)}是文件夹；请指定其中的文件`,
    "not-readable": ({ name, reason: code }) =>
      `无法读取${input(name)}：${reason(code)}；请检查文件及其权限`,
    empty: ({ name }) => `${input(name)}是空的；请指定有正文的文章`,
    "silent-input": ({ seconds }) =>
      `标准输入 ${seconds} 秒内没有内容；请指定文章，要继续等待请用 -`,
    "no-sources": ({ name }) => `${input(name)}里没有文章的名称；请每行写一个`,
    "no-home": () => "没有放配置文件的文件夹；请设置 HOME 或 XDG_CONFIG_HOME",
    "no-editor": ({ command }) => `无法运行编辑器“${command}”；请用 EDITOR 指定另一个`,
    "unknown-setting": ({ name, choices, suggestion }) =>
      `没有设置 ${name}；${meant(suggestion, `可选 ${choices.join(", ")}`)}`,
    "unknown-role": ({ name, choices, suggestion }) =>
      `主题里没有 ${name}；${meant(suggestion, `可选 ${choices.join(", ")}`)}`,
    "bad-look": ({ name, value, choices }) =>
      `${name} 不能是“${value}”；请用 ${choices.join(", ")} 组成`,
    "bad-toml": ({ column }) => `第 ${column} 列不是 TOML；请写成“名称 = 值”`,
    "not-text": ({ name, type }) =>
      `${input(name)}不是文本${type === undefined ? "" : `，而是 ${type}`}；请指定文本、Markdown、HTML 或 EPUB 文件`,
    "broken-epub": ({ name, part, fault }) =>
      `无法读取${input(name)}：${part === "" ? "EPUB " : `其中的“${part}”`}${FAULTS[fault]}；请重新取得这本书`,
    "locked-epub": ({ name }) => `无法读取${input(name)}：它已加密；请用书店自己的程序阅读`,
    "swollen-epub": ({ name, part, limit }) =>
      `无法读取${input(name)}：${part === "" ? "它" : `其中的“${part}”`}解压后超过 ${limit / 1e6} MB；请解压后读其中各部分`,
    "unknown-encoding": ({ value, choices, suggestion }) =>
      `没有名为“${value}”的编码；${meant(suggestion, `可选 ${choices.join(", ")}`)}`,
    "bad-url": ({ name }) => `${input(name)}不是网址；请写成 https://example.com/page`,
    "bad-proxy": ({ variable }) => `${variable} 不是代理的网址；请写成 http://proxy.example:8080`,
    "unsupported-protocol": ({ name, protocol }) =>
      `无法取得${input(name)}：只支持 http 和 https，不支持 ${protocol}`,
    "private-address": ({ name, address }) =>
      `无法取得${input(name)}：它重定向到内网地址 ${address}；要跟随请用 --allow-private`,
    "host-not-found": ({ name }) => `无法取得${input(name)}：找不到主机；请检查网址和网络`,
    "connection-refused": ({ name }) => `无法取得${input(name)}：连接被拒绝；请检查端口或代理`,
    "connection-failed": ({ name, reason: code }) =>
      `无法取得${input(name)}：连接失败：${reason(code)}；请稍后再试`,
    "timed-out": ({ name, seconds }) =>
      `无法取得${input(name)}：${seconds} 秒内没有收全；请稍后再试`,
    "not-trusted": ({ name, reason: code }) => `无法取得${input(name)}：证书不可信（${code}）`,
    "http-status": ({ name, status: code }) =>
      `无法取得${input(name)}：服务器答复 ${status(code)}；请检查网址`,
    "too-many-redirects": ({ name, limit }) =>
      `无法取得${input(name)}：重定向超过 ${limit} 次；请直接打开目标网址`,
    "too-long": ({ name, limit }) =>
      `无法读取${input(name)}：超过 ${limit / 1e6} MB；请拆成小一些的文件`,
    "too-large": ({ name, limit }) =>
      `无法取得${input(name)}：超过 ${limit / 1e6} MB；请存成文件再读`,
    "too-many-pictures": ({ name, count, total }) =>
      `没有取${input(name)}：一篇文章至多取 ${count} 幅图片，共 ${total / 1e6} MB`,
    "picture-not-found": ({ name }) => `文章所在的文件夹里没有${input(name)}`,
    "large-picture": ({ name, limit }) => `${input(name)}超过 ${limit / 1e6} MB`,
    "not-picture": ({ name }) => `${input(name)}不是 PNG、JPEG、GIF、WebP、AVIF 或 SVG 图片`,
    "file-exists": ({ name }) => `${output(name)}已经存在，未作改动；请换个名字，或用 --force 覆盖`,
    "not-writable": ({ name, reason: code }) =>
      `无法写入${output(name)}：${reason(code)}；请换个地方`,
    "unknown-highlight": ({ number, available }) =>
      `这篇文章没有第 ${number} 个亮点；可选的有 ${available}`,
    "no-highlights": ({ name }) => `${input(name)}里没有亮点或小节；请用 yuedu 读全文`,
    "no-hits": ({ text }) => `找不到“${text}”；可用 -i 不分大小写，--variants 不分简繁`,
    "empty-search": () => "没有要找的内容；请给出一个词",
    "bad-pattern": ({ pattern, reason: why }) =>
      `“${pattern}”不是正则表达式（${why}）；按字面查找请去掉 -E`,
    "nothing-read": () => "还没有全屏读过文章；请用 yuedu read 打开一篇",
    "unknown-recent": ({ number, most }) =>
      `没有第 ${number} 篇读过的文章；${most === 0 ? "一篇也没有" : `可选 1 到 ${most}`}，请看 yuedu recent`,
    "no-marks": () => "没有记号；请在全屏阅读时按 m 和一个字母",
    "slow-pattern": ({ pattern, seconds }) =>
      `查找“${pattern}”超过了 ${seconds} 秒；请避免重复之中再有重复`,
    "bad-range": ({ text }) => `“${text}”不是亮点编号；请写成 3、2-4 或 1,3,5`,
    "bad-number": ({ option, value, least, most }) =>
      `${option} 不能是“${value}”；请给出 ${least} 到 ${most} 的整数`,
    "bad-choice": ({ option, value, choices, suggestion }) =>
      `${option} 不能是“${value}”；${meant(suggestion, `可选 ${choices.join(", ")}`)}`,
    "unknown-option": ({ option, suggestion, command }) =>
      `${command} 没有选项 ${option}；${meant(suggestion, `请看 ${command} --help`)}`,
    "unknown-command": ({ name, suggestion }) =>
      `没有命令 ${name}；${meant(suggestion, "请看 yuedu --help")}`,
    "missing-argument": ({ argument, command }) =>
      `${command} 缺少参数 <${ZH_PLACEHOLDERS[argument] ?? argument}>；请看 ${command} --help`,
    "missing-value": ({ option, command }) => `选项 ${option} 缺少值；请看 ${command} --help`,
    "excess-argument": ({ argument, suggestion, command }) =>
      `多了一个参数“${argument}”；${meant(suggestion && `${suggestion} 命令`, `请看 ${command} --help`)}`,
    "no-input": ({ command }) =>
      `${command} 没有可读的内容；请用管道送来，指定文件，或用 - 自己输入`,
    "misplaced-option": ({ option, command }) =>
      `${option} 在 ${command} 中不起作用；请看 yuedu ${command} --help`,
    "needs-file": ({ format }) => `${format} 不能直接输出；请用 -o 指定文件`,
    "several-articles": ({ format }) =>
      `一个 ${format} 文件只放一篇文章；几篇请用 -o 文件夹/ 写入文件夹`,
    "options-conflict": ({ options }) => `${options.join(" 和 ")} 不能同时用；请去掉一个`,
    "made-elsewhere": ({ format, from }) =>
      format === "png"
        ? `yuedu 不能生成 ${format}；请先导出 -f ${from} -o card.svg，再用 rsvg-convert card.svg -o card.png 转换，或用浏览器打开`
        : `yuedu 不能生成 ${format}；请导出 -f ${from}，再用浏览器打印`,
    "card-highlight": ({ format }) => `-f ${format} 把一个亮点做成卡片；请用 --highlight 3 选一个`,
    "format-option": ({ option, format, formats }) =>
      `${option} 不用于 ${format}；请去掉它，或改用 ${formats.map((each) => `-f ${each}`).join("、")}`,
  },
  notices: {
    undecodable: ({ name, count, encoding }) =>
      `${input(name)}不全是 ${encoding}：有 ${count} 处显示为 \uFFFD；可用 --encoding 指定编码`,
    "whole-page": ({ name }) => `在${input(name)}里没有找到文章；显示的是网页的全部文字`,
    "more-pages": ({ name }) => `${input(name)}分成几页；要其余各页，请加 --all-pages`,
    "too-many-pages": ({ name, limit }) => `${input(name)}超过 ${limit} 页；只显示前 ${limit} 页`,
    "missing-pictures": ({ name, count, total }) =>
      `${total} 幅图中有 ${count} 幅无法嵌入，第一幅是${input(name)}；已改为链接`,
    "kept-picture": ({ reason: why }) => `有图片保留原地址：${why}`,
    "pictures-inside": ({ name, count, options }) =>
      `${input(name)}里有 ${count} 幅图片，导出的只是名字；要图片请用 ${options.join(" 或 ")}`,
    "no-state": ({ name, reason: code }) =>
      `阅读位置无法存入${output(name)}：${reason(code)}；不想保存请用 --no-state`,
    "ignored-setting": ({ file, line, reason: why }) =>
      `${file === null ? "" : `“${file}”${line === null ? "" : `第 ${line} 行`}：`}${why}（未采用）`,
    "faint-theme": ({ name, background, faint }) =>
      `${input(name)}：假定终端的背景是 ${background}，对比度不到 4.5:1：${faint.map(({ role, line, contrast }) => `${role} 为 ${contrast}（第 ${line} 行）`).join("、")}；请换颜色，或用 background 写明终端的背景色`,
    "no-pager": ({ command }) => `无法运行分页程序“${command}”；已直接输出`,
  },
  origins: {
    byDefault: "默认",
    line: (line) => `第 ${line} 行`,
    file: (path, exists) => (exists ? path : `${path}（不存在；可用 yuedu config init 写一个）`),
  },
  reading: (name) => `正在读取${input(name)}`,
  unreadable: (href) => `这里打不开 ${href}；请在链接列表里按 x 用系统打开`,
  launched: (href, isOpen) => (isOpen ? `已由系统打开 ${href}` : `系统打不开 ${href}`),
  defect: (message) => `程序内部错误：${message}；加 --debug 可看出错位置`,
  themes: { light: "适合浅色背景", dark: "适合深色背景", none: "不用颜色" },
  lengths: {
    characters: (number) => `${number} 字`,
    minutes: (number) => `${number} 分钟`,
  },
};
