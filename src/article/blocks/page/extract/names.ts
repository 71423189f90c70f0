import type { Part } from "./part.ts";

const PROMISING =
  /article|body|content|entry|hentry|h-entry|main|page|pagination|post|text|blog|story/i;
const DOUBTFUL =
  /-ad-|hidden|^hid$| hid$| hid |^hid |banner|combx|comment|com-|contact|footer|gdpr|masthead|media|meta|outbrain|promo|related|scroll|share|shoutbox|sidebar|skyscraper|sponsor|shopping|tags|widget/i;
const UNLIKELY =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|community|cover-wrap|disqus|extra|footer|gdpr|header|legends|menu|related|remark|replies|rss|shoutbox|sidebar|skyscraper|social|sponsor|supplemental|ad-break|agegate|pagination|pager|popup|yom-remote/i;
const POSSIBLE = /and|article|body|column|content|main|shadow/i;
const BYLINE = /byline|author|dateline|writtenby|p-author/i;
const SHARE = /(?:\b|_)(?:share|sharedaddy)(?:\b|_)/i;
/** Points for a name, in the unit of the scores; from Readability. */
const WEIGHT = 25;

/** What class and id say for a part or against it: 25 points for each kind of word in each. */
export function nameWeight({ className, id }: Part): number {
  return weightOf(className) + weightOf(id);
}

function weightOf(name: string): number {
  if (name === "") return 0;
  return (PROMISING.test(name) ? WEIGHT : 0) - (DOUBTFUL.test(name) ? WEIGHT : 0);
}

const namesOf = ({ className, id }: Part) => `${className} ${id}`;
const isNamed = ({ className, id }: Part) => className !== "" || id !== "";

export function isUnlikelyNamed(part: Part): boolean {
  if (!isNamed(part)) return false;
  const names = namesOf(part);
  return UNLIKELY.test(names) && !POSSIBLE.test(names);
}

export const isBylineNamed = (part: Part): boolean => isNamed(part) && BYLINE.test(namesOf(part));
export const isShareNamed = (part: Part): boolean => isNamed(part) && SHARE.test(namesOf(part));
