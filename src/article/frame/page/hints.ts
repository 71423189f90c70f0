import { evidence, type PageRule } from "./rule.ts";

/**
 * Words that sites give to the classes, ids and roles of elements, by what they are for. Collected
 * from those words that stand on at least nine of the development pages (test/eval) and tell text
 * from the rest there, and sorted by hand.
 */
const HINTS = {
  share: "share sharing social facebook twitter follow addthis sns weibo wechat whatsapp linkedin",
  comment: "comment comments reply respond disqus discussion responses pinglun",
  related:
    "related recommend recommended recommendations popular trending most recirc teaser teasers outbrain taboola stories posts read next prev previous pagination pager also recent latest headlines promo listing tuijian",
  navigation:
    "nav navigation menu submenu subnav breadcrumb breadcrumbs navbar dropdown tabs crumb crumbs toolbar skip toc",
  footer: "footer copyright colophon legal contentinfo foot bottom disclaimer",
  side: "sidebar widget widgets rail aside secondary complementary side textwidget infobox panel",
  advert: "ad ads advert advertisement advertising sponsor sponsored banner promotion adv dfp gpt",
  signup:
    "newsletter signup subscribe subscription cta email form login modal popup cookie cookies consent gdpr privacy onetrust register search message",
  byline:
    "byline author authors date time meta info bio vcard timestamp published posted dateline credit credits source attribution writer datetime profile",
  caption:
    "caption gallery slideshow slide carousel lightbox thumb figcaption photo image img video player media",
  header:
    "header masthead hero branding logo headline title subtitle heading kicker dek eyebrow top head",
  tags: "tag tags category categories topic topics keywords labels cat",
  control:
    "btn button buttons icon icons tools actions print close toggle hide hidden noprint sr tooltip link links user count sticky screen",
  content:
    "content entry body text story paragraph articlebody maincontent post article description hentry main detail wysiwyg richtext prose para",
} as const;

/** The innermost elements that name themselves say more than those further out. */
const NEAR = 2;

/** What the names of the elements around a block say. */
export const HINT_RULES: readonly PageRule[] = Object.entries(HINTS).flatMap(([topic, list]) => {
  const words = list.split(" ");
  const [word = ""] = words;
  const pattern = new RegExp(` (?:${words.join("|")}) `);
  return [
    evidence({
      id: `named-${topic}`,
      is: [`<div class=${word}>甲</div>`, `<div id=x-${word}>甲</div>`],
      isNot: ["<div class=x>甲</div>"],
      test: ({ hints }) => hints.slice(0, NEAR).some((each) => pattern.test(each)),
    }),
    evidence({
      id: `in-${topic}-named`,
      is: [`<div class=${word}><div class=x><p class=y>甲</p></div></div>`],
      isNot: [`<div class=x><p class=y>甲</p></div>`],
      test: ({ hints }) => hints.slice(NEAR).some((each) => pattern.test(each)),
    }),
  ];
});
