import { describe, expect, it } from "vitest";
import { articleFromPage } from "../../src/article/page.ts";
import { articleFromTree } from "../../src/article/tree.ts";
import { renderMarkdown } from "../../src/render/markdown.ts";
import { parsePage } from "../../src/source/html/page.ts";
import { parseMarkdown } from "../../src/source/markdown.ts";

const LONG = "这一段文字写得足够长，好让它看起来像文章里的一段，而不是网页上别的什么东西。";

/** Exports a page's content as Markdown; the export must read back and export alike. */
function exported(content: string, url: string | null = null): string {
  const page = parsePage(
    `<body><article><p>${LONG}</p><p>${LONG}甲。</p>${content}<p>${LONG}乙。</p></article>`,
    url,
  );
  const markdown = renderMarkdown(articleFromPage(page).article, { frontMatter: false });
  const again = articleFromTree(parseMarkdown(markdown));
  expect(renderMarkdown(again, { frontMatter: false })).toBe(markdown);
  return markdown.replace(`${LONG}\n\n${LONG}甲。\n\n`, "").replace(`\n\n${LONG}乙。\n`, "");
}

const table = (cell: string) =>
  exported(
    `<table><tr><th>年份</th><th>事件</th></tr><tr><td>1949</td><td>${cell}</td></tr></table>`,
  );
const rows = (cell: string) => `| 年份 | 事件 |\n| - | - |\n| 1949 | ${cell} |`;

describe("table cells of a page", () => {
  it.each([
    ["a paragraph", "<p>建校</p>", "建校"],
    ["two paragraphs", "<p>建校</p><p>招生</p>", "建校<br>招生"],
    ["text and a block", "建校<div>招生</div>又", "建校<br>招生<br>又"],
    ["a break", "建校<br>招生", "建校<br>招生"],
    ["a list", "<ul><li>建校</li><li>招生</li></ul>", "- 建校<br>- 招生"],
    ["a numbered list", "<ol start=3><li>建校</li><li>招生</li></ol>", "3. 建校<br>4. 招生"],
    ["code", "<pre>let a\nlet b</pre>", "`let a`<br>`let b`"],
    ["a quotation", "<blockquote><p><b>建校</b></p></blockquote>", "**建校**"],
    ["a list in a list", "<ul><li>建校<ul><li>招生</li></ul></li></ul>", "- 建校<br>　- 招生"],
    [
      "a table",
      "分期<table><tr><td>春</td><td><a href=a.html>招生</a></td></tr><tr><td>秋</td><td>开课</td></tr></table>",
      "分期<br>春　[招生](a.html)<br>秋　开课",
    ],
  ])("keep %s", (_, cell, expected) => {
    expect(table(cell)).toBe(rows(expected));
  });

  it("are none blank where most of the table is text", () => {
    const row = (name: string) =>
      `<tr><td>${name}</td><td>${LONG}</td><td><a href="https://a.cn/buy">去看看</a></td></tr>`;
    expect(exported(`<table>${row("甲")}${row("乙")}</table>`).match(/去看看/g)).toHaveLength(2);
  });

  it("keep the blocks of all their cells", () => {
    const row = (...cells: string[]) =>
      `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join("")}</tr>`;
    const html = `<table>${row("年份", "事件")}${row("1949", "建校")}</table>`;
    expect(exported(html)).toBe("| | |\n| - | - |\n| 年份 | 事件 |\n| 1949 | 建校 |");
  });
});

describe("code of a page", () => {
  it("loses the gutter with line numbers", () => {
    const lines = (...values: string[]) =>
      `<pre>${values.map((value) => `<span class="line">${value}</span><br>`).join("")}</pre>`;
    const html = `<figure class="highlight"><table><tr><td class="gutter">${lines("1", "2", "3")}</td><td class="code">${lines("const a = 1;", "", "  log(a);")}</td></tr></table></figure>`;
    expect(exported(html)).toBe("```\nconst a = 1;\n\n  log(a);\n```");
  });
});

describe("what stands around code of a page", () => {
  it.each([
    [
      "VitePress",
      '<div class="language-ts line-numbers-mode"><button class=copy></button><span class=lang>ts</span><pre><code><span class=line>let a</span>\n<span class=line>let b</span></code></pre><div class="line-numbers-wrapper"><span class=line-number>1</span><br><span class=line-number>2</span><br></div></div>',
    ],
    [
      "VuePress",
      '<div class="language-ts line-numbers-mode"><pre><code>let a\nlet b</code></pre><div class="line-numbers" aria-hidden=true><div>1</div></div></div>',
    ],
    [
      "Hexo",
      '<figure class="highlight ts"><table><tr><td class=gutter><pre>1<br>2</pre></td><td class=code><pre>let a<br>let b</pre></td></tr></table></figure>',
    ],
  ])("is left out as %s writes it", (_, html) => {
    expect(exported(html)).toBe("```ts\nlet a\nlet b\n```");
  });
});

describe("the language of code", () => {
  it.each([
    ["by the class of the code", '<pre><code class="language-js">let a</code></pre>', "js"],
    ["by highlight.js", '<pre><code class="hljs python">let a</code></pre>', "python"],
    ["by GitHub", '<div class="highlight highlight-source-shell"><pre>let a</pre></div>', "shell"],
    [
      "by Hexo",
      '<figure class="highlight go"><table><tr><td class="gutter"><pre>1</pre></td><td class="code"><pre>let a</pre></td></tr></table></figure>',
      "go",
    ],
    ["by SyntaxHighlighter", '<pre class="brush: cpp;">let a</pre>', "cpp"],
    ["that is plain text", '<figure class="highlight plaintext"><pre>let a</pre></figure>', ""],
    ["of no highlighter", '<div class="box"><pre class="code">let a</pre></div>', ""],
  ])("is read %s", (_, html, language) => {
    expect(exported(html)).toBe(`\`\`\`${language}\nlet a\n\`\`\``);
  });
});

describe("the picture at the head of a page's article", () => {
  const picture = "<figure><img src=https://a.cn/bridge.jpg></figure>";
  const withText = (outside: string, inside: string) => {
    const nav = "<nav><a href=/a>首页</a></nav>";
    const text = `<div class=content>${nav}${inside}<p>${LONG}</p><p>${LONG}</p></div>`;
    const page = parsePage(`<body>${outside}${text}<h1>桥</h1></body>`, null);
    return renderMarkdown(articleFromPage(page).article, { frontMatter: false });
  };

  it("is kept beside paragraphs", () => {
    expect(withText("", picture)).toContain("bridge.jpg");
  });

  it("is not taken from elsewhere", () => {
    expect(withText(`<div>${picture}</div>`, "")).not.toContain("bridge.jpg");
  });
});

describe("a picture that only the extractor takes", () => {
  const TEXT = `<p>${LONG}，${LONG}，${LONG}，${LONG}</p>`;
  const inPage = (content: string) =>
    renderMarkdown(
      articleFromPage(
        parsePage(
          `<title>桥</title><body><div class=story><h1>桥</h1>${content}</div><div>页脚</div>`,
          "https://a.cn/",
        ),
      ).article,
      { frontMatter: false },
    );
  const picture = (name: string) => `<div class=${name}><img src=bridge.jpg></div>`;
  const link = "<ul class=share><li><a href=/x>分享</a></li></ul>";

  it.each([
    ["above the text", picture("lead") + link + TEXT + TEXT],
    ["between links in the text", TEXT + link + picture("thumb") + link + TEXT],
    ["below the text", TEXT + TEXT + picture("thumb")],
  ])("is kept %s", (_, content) => {
    expect(inPage(content)).toContain("![](https://a.cn/bridge.jpg)");
  });

  it("is not kept if it is another article's", () => {
    expect(inPage(TEXT + link + picture("teaser") + link + TEXT)).not.toContain("bridge.jpg");
  });
});

describe("definitions of a page", () => {
  it.each([
    ["one of each", "<dt>甲</dt><dd>乙</dd><dt>丙</dt><dd>丁</dd>", "- 甲\n\n  乙\n\n- 丙\n\n  丁"],
    [
      "several terms and meanings",
      "<dt>甲</dt><dt><b>乙</b></dt><dd>丙</dd><dd><p>丁</p><ul><li>戊</li></ul></dd>",
      "- 甲\\\n  **乙**\n\n  丙\n\n  丁\n\n  - 戊",
    ],
    ["groups", "<div><dt>甲</dt><dd>乙</dd></div>", "- 甲\n\n  乙"],
    ["a meaning alone", "<dd>甲</dd><dt>乙</dt>", "- 甲\n\n- 乙"],
    ["blocks in a term", "<dt><p>甲</p></dt><dd>乙</dd>", "- 甲\n\n  乙"],
  ])("keep %s", (_, html, expected) => {
    expect(exported(`<dl>${html}</dl>`)).toBe(expected);
  });
});

describe("footnotes of a page", () => {
  const goldmark =
    '<p>春<sup id="fnref:1"><a href="#fn:1" role="doc-noteref">1</a></sup>秋</p><div class="footnotes"><hr><ol><li id="fn:1"><p>一年。&nbsp;<a href="#fnref:1">↩</a></p></li></ol></div>';
  const word =
    '<p>春<a href="#_ftn1" name="_ftnref1">[1]</a>秋</p><p><a href="#_ftnref1" name="_ftn1">[1]</a> 一年。</p>';
  const wiki =
    '<p>春<sup id="cite_ref-1"><a href="#cite_note-1">[1]</a></sup>秋</p><ol><li id="cite_note-1"><span><b><a href="#cite_ref-1">^</a></b></span> <span>一年。</span>\n</li></ol>';

  it.each([
    ["Hugo", goldmark],
    ["Word", word],
    ["Wikipedia", wiki],
  ])("are those of Markdown, as %s writes them", (_, html) => {
    expect(exported(html)).toBe("春[^1]秋\n\n[^1]: 一年。");
  });

  it("keep one note for several references, and different ones with one number", () => {
    const reference = (to: string, id: string) => `<sup id=${id}><a href=#${to}>1</a></sup>`;
    const note = (id: string, ...backs: string[]) =>
      `<li id=${id}>注${backs.map((back) => `<a href=#${back}>↩</a>`).join("")}</li>`;
    const html = `<p>甲${reference("a", "r")}乙${reference("a", "s")}丙${reference("b", "t")}</p><ol>${note("a", "r", "s")}${note("b", "t")}</ol>`;
    expect(exported(html)).toBe("甲[^1]乙[^1]丙[^1-2]\n\n[^1]: 注\n\n[^1-2]: 注");
  });

  it.each([
    ["leads nowhere", "<p>春<sup><a href=#n>1</a></sup></p>", "春<sup>1</sup>"],
    [
      "leads to what does not lead back",
      "<p>春<sup><a href=#n>1</a></sup></p><p id=n>一年</p>",
      "春<sup>1</sup>\n\n一年",
    ],
    [
      "is of words",
      "<p id=r><a href=#n>看下面的一节</a></p><p id=n><a href=#r>回去</a></p>",
      "看下面的一节\n\n回去",
    ],
  ])("are none where a link %s", (_, html, expected) => {
    expect(exported(html)).toBe(expected);
  });
});

describe("links to headings of a page", () => {
  const sections = (html: string) =>
    exported(`<h1>怎样开始</h1>${html}<p>${LONG}丙。</p>`, "https://a.cn/b.html");
  const withHeading = (html: string, link: string) => sections(`<p>看${link}</p><h2 ${html}</h2>`);

  it.each([
    ["by its id", 'id="start">开始', "<a href=#start>这里</a>", "看[这里](#开始)"],
    ["by a name in it", '><a name="start"></a>开始', "<a href=#start>这里</a>", "看[这里](#开始)"],
    [
      "in percent-encoding",
      'id="开始">开始 一',
      '<a href="#%E5%BC%80%E5%A7%8B"><b>这里</b></a>',
      "看[**这里**](#开始-一)",
    ],
    [
      "that is not in the article",
      'id="x">开始',
      "<a href=#y>这里</a>",
      "看[这里](https://a.cn/b.html#y)",
    ],
  ])("lead to one %s", (_, heading, link, expected) => {
    expect(withHeading(heading, link)).toContain(`\n${expected}\n`);
  });

  it("lead to the right one of several alike", () => {
    const html = `<p>看<a href=#b>这里</a></p><h2>开始</h2><p>${LONG}丁。</p><h2 id=b>开始</h2>`;
    expect(sections(html)).toContain("看[这里](#开始-1)");
  });

  it.each(["", "#", "¶", "🔗"])("leave nothing of a heading's own, which says %j", (mark) => {
    const html = `<h2 id=a>开始<a class=anchor href="#a">${mark}</a></h2>`;
    expect(sections(html)).toContain("\n## 开始\n");
  });
});

describe("quotations in a line of a page", () => {
  it("have the marks that browsers show in Chinese", () => {
    expect(exported("<p>他说<q>看<q>春</q>去</q>。</p>")).toBe("他说“看‘春’去”。");
  });
});

describe("links of a page", () => {
  it.each(["tel:+8610123", "mailto:a@b.cn", "https://a.cn/?a=1&b=2"])("to %s are kept", (href) => {
    expect(exported(`<p>见<a href="${href}">这里</a></p>`)).toBe(`见[这里](${href})`);
  });

  it("that run code are their words", () => {
    expect(exported('<p>见<a href="javascript:x()">这里</a></p>')).toBe("见这里");
  });
});

describe("blocks of a page", () => {
  it.each([
    [
      "a cell that is in no table",
      "<div><td><p>甲。</p><ul><li>乙。</li></ul></td></div>",
      "甲。\n\n- 乙。",
    ],
    ["a rule", "<p>甲。</p><hr><p>乙。</p>", "甲。\n\n***\n\n乙。"],
    ["one rule of several", "<p>甲。</p><hr><hr><div><hr></div><p>乙。</p>", "甲。\n\n***\n\n乙。"],
    [
      "the caption of a table",
      "<table><caption>表一</caption><tr><th>甲</th><th>乙</th></tr><tr><td>丙</td><td>丁</td></tr></table>",
      "表一\n\n| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |",
    ],
    [
      "the boxes of tasks",
      "<ul><li><input type=checkbox checked disabled> 甲</li><li><p><input type=checkbox> 乙</p></li></ul>",
      "- [x] 甲\n\n- [ ] 乙",
    ],
  ])("keep %s", (_, html, expected) => {
    expect(exported(html)).toBe(expected);
  });
});

describe("elements of a page that Markdown has no form for", () => {
  it.each([
    ["H<sub>2</sub>O 与 x<sup>2</sup>。", "H<sub>2</sub>O 与 x<sup>2</sup>。"],
    ["按 <kbd>Ctrl</kbd>+<kbd>C</kbd>。", "按 <kbd>Ctrl</kbd>+<kbd>C</kbd>。"],
    ["<mark>甲</mark><u>乙</u>。", "<mark>甲</mark><u>乙</u>。"],
    ["<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>字", "<ruby>漢<rt>かん</rt></ruby>字"],
    ["甲<sup></sup>乙", "甲乙"],
    ['甲<sup><a href="https://a.cn">[1]</a></sup>', "甲<sup>[[1]](https://a.cn/)</sup>"],
  ])("stay HTML in %s", (html, expected) => {
    expect(exported(`<p>${html}</p>`)).toBe(expected);
  });

  it.each([
    [
      '<span class="katex"><span class="katex-mathml"><math><semantics><mrow><mi>x</mi></mrow><annotation encoding="application/x-tex">x^2_*a*</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>',
      "$x^2_*a*$",
    ],
    [
      '<span style="display:none"><math alttext="x"></math></span><img src="x.svg" class="mwe-math-fallback-image-inline" alt="{\\displaystyle x+1}">',
      "$x+1$",
    ],
    ["<math><mi>x</mi><mo>+</mo><mn>1</mn></math>", "x+1"],
  ])("write formulas as TeX: %s", (html, expected) => {
    expect(exported(`<p>设 ${html} 为数。</p>`)).toBe(`设 ${expected} 为数。`);
  });

  it.each([
    [
      "a player",
      '<p>甲。</p><div><iframe src="//player.bilibili.com/p?id=1" title="片子"></iframe></div><p>乙。</p>',
      '甲。\n\n[▶](https://player.bilibili.com/p?id=1 "片子")\n\n乙。',
    ],
    [
      "a film",
      '<p>甲。</p><figure><video controls><source src="/a.mp4"></video><figcaption>说明</figcaption></figure><p>乙。</p>',
      "甲。\n\n[▶](https://a.cn/a.mp4)\n\n说明\n\n乙。",
    ],
    [
      "no advertisement",
      '<p>甲。</p><iframe src="https://ad.cn/x"></iframe><p>乙。</p>',
      "甲。\n\n乙。",
    ],
    [
      "nothing hidden",
      '<p>甲。</p><div style="display:none"><video src="/a.mp4"></video></div><p>乙。</p>',
      "甲。\n\n乙。",
    ],
  ])("link to embedded media: %s", (_, html, expected) => {
    expect(exported(html, "https://a.cn/")).toBe(expected);
  });

  it("keep details open and shut", () => {
    const html = "<details><summary>更多 &lt;</summary><p>甲。</p><p>乙。</p></details>";
    expect(exported(html)).toBe(
      "<details>\n<summary>更多 &lt;</summary>\n\n甲。\n\n乙。\n\n</details>",
    );
  });
});

describe("images of a page", () => {
  const at = "https://a.cn/b/c.html";
  it.each([
    ["without words", '<p><img src="d.png"></p>', "![](https://a.cn/b/d.png)"],
    [
      "with a file name for words",
      '<p><img src="/d.png" alt="0.jpg"></p>',
      "![](https://a.cn/d.png)",
    ],
    ["with a title", '<p><img src="d.png" title="桥"></p>', '![](https://a.cn/b/d.png "桥")'],
    [
      "loaded late",
      '<p><img src="loading.gif" data-src="d.png" alt="桥"></p>',
      "![桥](https://a.cn/b/d.png)",
    ],
    [
      "loaded late by another script",
      '<p><img src="data:image/gif;base64,R0lGOD" data-original="//e.cn/d.png"></p>',
      "![](https://e.cn/d.png)",
    ],
    [
      "of several sizes",
      '<p><img srcset="s.png 480w, l.png 1200w,m.png 800w" alt="桥"></p>',
      "![桥](https://a.cn/b/l.png)",
    ],
    [
      "in a picture",
      '<p><picture><source srcset="d.webp 1x, e.webp 2x"><img alt="桥"></picture></p>',
      "![桥](https://a.cn/b/e.webp)",
    ],
    [
      "in a link",
      '<p><a href="big.png"><img src="d.png"></a></p>',
      "[![](https://a.cn/b/d.png)](https://a.cn/b/big.png)",
    ],
    [
      "in a figure",
      '<figure><img src="d.png" alt="桥"><figcaption>河上的桥</figcaption></figure>',
      "![](https://a.cn/b/d.png)\n\n河上的桥",
    ],
    ["that stand alone", '<div><img src="d.png"></div>', "![](https://a.cn/b/d.png)"],
    [
      "that only an attribute of another script names",
      '<p><img data-big="d.png?w=9" data-more=\'{"a": "e.png"}\' alt="桥"></p>',
      "![桥](https://a.cn/b/d.png?w=9)",
    ],
    [
      "that only browsers without scripts show",
      '<div><img src="data:image/gif;base64,R0lGOD"><!-- --> <noscript><img src="d"></noscript></div>',
      "![](https://a.cn/b/d)",
    ],
    [
      "in place of nothing without scripts",
      '<p><noscript><span><img src="d.png" alt="桥"></span></noscript></p>',
      "![桥](https://a.cn/b/d.png)",
    ],
    [
      "once where browsers without scripts have another",
      '<p><img src="s.png"><noscript><img src="l.png"></noscript></p>',
      "![](https://a.cn/b/s.png)",
    ],
    [
      "once where the page has it elsewhere",
      '<p><img data-src="d.png"><b></b>春<noscript><img src="/b/d.png"></noscript></p>',
      "![](https://a.cn/b/d.png)春",
    ],
    [
      "that only an attribute of a figure names",
      '<figure itemid="d.png"><span>图</span></figure>',
      "![](https://a.cn/b/d.png)图",
    ],
  ])("are kept %s", (_, html, expected) => {
    expect(exported(html, at)).toBe(expected);
  });

  it("are none that count visits of browsers without scripts", () => {
    const counters =
      '<p>春<noscript><img src="//c.cn/1.gif?x"></noscript><noscript><img src="//c.cn/count?x"></noscript></p>';
    expect(exported(counters, at)).toBe("春");
  });

  it("are relative to the stated base", () => {
    expect(exported('<base href="/x/"><p><img src="d.png"></p>', at)).toBe(
      "![](https://a.cn/x/d.png)",
    );
  });

  it("keep relative addresses of a page from nowhere", () => {
    expect(exported('<p><img src="img/d.png"></p>')).toBe("![](img/d.png)");
    expect(exported('<p>见<a href="b/c.html">下篇</a><a href="#top">顶</a></p>')).toBe(
      "见[下篇](b/c.html)顶",
    );
  });

  it("are kept between text wherever they stand", () => {
    const html = '<div class="sidebar ad related"><a href="/x"><img src="d.png"></a></div>';
    expect(exported(`<p>${LONG}丙。</p>${html}<p>${LONG}丁。</p>`, at)).toContain(
      "丙。\n\n[![](https://a.cn/b/d.png)](https://a.cn/x)\n\n",
    );
  });
});

describe("emphasis that CommonMark has no marks for", () => {
  it.each([
    ["<b>甲<em>甲</em></b>", "**甲<em>甲</em>**"],
    ["x<b>甲<em>乙</em></b>丁", "x<strong>甲<em>乙</em></strong>丁"],
    ["<i>d<b>a</b></i>zu", "<em>d<strong>a</strong></em>zu"],
    ["<b>甲<em>乙</em>丙</b>丁", "**甲*乙*丙**丁"],
  ])("is written with tags: %s", (html, expected) => {
    expect(exported(`<p>${html}</p>`)).toBe(expected);
  });
});

describe("formulas in scripts of MathJax", () => {
  it("are TeX in a line, without what is drawn before them", () => {
    const html =
      '<p>设<span class="MathJax_Preview">x2</span> <span class="MathJax">x2</span><script type="math/tex">x^2</script>为</p>';
    expect(exported(html)).toBe("设 $x^2$为");
  });

  it("are blocks of TeX where they are displayed", () => {
    const html =
      '<div class="MathJax_Display">E</div><script type="math/tex; mode=display">% <![CDATA[\na < b %]]></script>';
    expect(exported(html)).toBe("$$\na < b\n$$");
    expect(exported('<math display="block" alttext="a^2"><mi>a</mi></math>')).toBe("$$\na^2\n$$");
  });

  it.each([
    ["r^2", "r^2"],
    ["|x|", "\\vert x\\vert "],
    ["\\|x\\|", "\\Vert x\\Vert "],
  ])("stay in the cells of tables: %s", (tex, expected) => {
    const cell = `<td><math alttext="${tex}"><mi>x</mi></math></td>`;
    const table = `<table><tr><th>名</th><th>式</th></tr><tr><td>圆</td>${cell}</tr></table>`;
    expect(exported(table)).toContain(`| 圆 | $${expected}$ |`);
  });

  it("are no other scripts", () => {
    expect(exported('<p>设<script type="text/x">math/tex</script>为</p>')).toBe("设为");
  });
});

describe("lines of a page's source", () => {
  it("are joined alike whatever ends them", () => {
    expect(exported("<p>one\r\n  two,\r\n  three\r  four</p>")).toBe("one two, three four");
  });
});

describe("verse of a page", () => {
  it.each([
    [
      "with stops",
      "<p>春眠不觉晓，<br>处处闻啼鸟。<br>夜来风雨声，<br>花落知多少。</p>",
      "春眠不觉晓，\\\n处处闻啼鸟。\\\n夜来风雨声，\\\n花落知多少。",
    ],
    [
      "with two verses a line",
      "<p>两个黄鹂鸣翠柳，一行白鹭上青天。<br>窗含西岭千秋雪，门泊东吴万里船。</p>",
      "两个黄鹂鸣翠柳，一行白鹭上青天。\\\n窗含西岭千秋雪，门泊东吴万里船。",
    ],
    [
      "in stanzas",
      "<p>轻轻的我走了，<br>正如我轻轻的来；<br><br>我轻轻的招手，<br><b>作别</b>西天的云彩。</p>",
      "轻轻的我走了，\\\n正如我轻轻的来；\n\n我轻轻的招手，\\\n**作别**西天的云彩。",
    ],
  ])("keeps its lines %s", (_, html, expected) => {
    expect(exported(html)).toBe(expected);
  });

  it("is no prose with stops", () => {
    expect(exported("<p>这一行不是诗，它有句号。<br>这一行也不是诗。</p>")).toBe(
      "这一行不是诗，它有句号。\n\n这一行也不是诗。",
    );
  });
});

describe("emphasis of a page", () => {
  it.each([
    ["<strong>文本：</strong>后面", "**文本**：后面"],
    ["前<strong>“文本”</strong>后", "前“**文本**”后"],
    ["前<em>（文）</em>，后", "前（*文）*，后"],
    ["前<strong> 空 </strong>后", "前 **空** 后"],
    ["<b>甲</b><b>乙：</b>丙", "**甲乙**：丙"],
    ["<b>甲：</b>", "**甲：**"],
    ["甲<b>：</b>乙", "甲：乙"],
  ])("of %s is clear to every reader", (html, expected) => {
    expect(exported(`<p>${html}</p>`)).toBe(expected);
  });
});
