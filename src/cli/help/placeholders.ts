/** Names of arguments in Chinese, for help and for errors; in English they are as written. */
export const ZH_PLACEHOLDERS: Readonly<Record<string, string>> = {
  options: "选项",
  command: "命令",
  source: "来源",
  text: "内容",
  n: "编号",
  number: "序号",
  action: "动作",
  shell: "外壳",
};
