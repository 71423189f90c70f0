import type { Field, Origin } from "./claim.ts";

/**
 * Whose word counts, per field: the higher the rank, the likelier the claim is right. An origin that
 * is not named says nothing about the field. Two origins that agree add their ranks, so that two
 * middling ones can outvote a better one.
 */
export const PRECEDENCE: Readonly<Record<Field, Readonly<Partial<Record<Origin, number>>>>> = {
  title: {
    "front-matter": 10,
    "title-line": 9,
    heading: 6,
    "json-ld": 5,
    "meta-tag": 5,
    microdata: 5,
    label: 4,
    "page-title": 4,
  },
  published: {
    "front-matter": 10,
    "json-ld": 9,
    "meta-tag": 9,
    microdata: 8,
    label: 7,
    byline: 6,
    marked: 5,
    history: 5,
    signature: 3,
    address: 3,
    dateline: 2,
    prose: 1,
  },
  source: {
    "front-matter": 10,
    label: 8,
    byline: 6,
    "meta-tag": 5,
    dateline: 5,
    credit: 4,
    "json-ld": 3,
    marked: 3,
    site: 2,
    signature: 1,
  },
  author: {
    "front-matter": 10,
    label: 8,
    byline: 7,
    "json-ld": 6,
    "meta-tag": 5,
    microdata: 5,
    dateline: 5,
    credit: 5,
    marked: 4,
    signature: 1,
  },
};
