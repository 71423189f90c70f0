import type { Role } from "../../view/block.ts";
import { hyphenated } from "../settings/flags.ts";

/** Every role that a theme may name; the compiler checks that none is missing. */
const ROLES: Readonly<Record<Role, true>> = {
  title: true,
  meta: true,
  marker: true,
  heading: true,
  subheading: true,
  minorHeading: true,
  strong: true,
  emphasis: true,
  delete: true,
  code: true,
  codeKeyword: true,
  codeString: true,
  codeComment: true,
  codeName: true,
  link: true,
  hit: true,
  currentHit: true,
  selection: true,
  number: true,
};

/** Roles by the keys of a theme file: `current-hit`. */
export const ROLE_OF: ReadonlyMap<string, Role> = new Map(
  (Object.keys(ROLES) as Role[]).map((role) => [hyphenated(role), role]),
);
