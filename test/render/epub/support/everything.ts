import { toArticle } from "../../../../src/article/article.ts";
import type { Article } from "../../../../src/article/model.ts";
import { loadBytes } from "../../../../src/source/load.ts";

const TEXT = `---
title: 有 <一切> & "引号" 的文章
date: 2031-03-09 07:05
author: 张三
source: 河边日报
url: https://例子.cn/a b?c=[d]
language: zh-Hans
tags: [甲, 乙]
---

开头有注[^注一]和[链接](https://a.cn/b{c})、[站内](#第一章-风雪)、[别处](b.md "题")、[无效](http://[x)。

## 第一章 风雪[^2]

正文 **粗体**、*斜体*、~~删去~~、\`a < b && c ]]> d\`、行\\
换行、<kbd>Ctrl</kbd>、H<sub>2</sub>O。

![图](i/图.png "题") ![](https://a.cn/c.png)

![独立](https://a.cn/d.png)

- [x] 甲
- [ ] 乙

  丙

3. 丁
   - 戊

> 引文
>
> # 引文里的题

| 甲 | 乙 |
| :-: | --: |
| 1 | a<br>b |

\`\`\`js title=x
if (a < b) { }
\`\`\`

***

[^注一]: 注文，见[^2]。

    第二段。

[^2]: 二

### 1. 小节 \`码\`

文

## 1. 以数字开头

文

## ![只有图](e.png)

文
`;

/** An article that has all that Markdown has. */
export async function everything(): Promise<Article> {
  return toArticle(await loadBytes("a.md", Buffer.from(TEXT), {}));
}
