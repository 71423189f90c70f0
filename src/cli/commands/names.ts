/** The commands, in the order in which help lists them. */
export const COMMANDS = [
  "read",
  "highlights",
  "highlight",
  "outline",
  "search",
  "export",
  "wrap",
  "recent",
  "marks",
  "themes",
  "config",
  "completion",
  "mcp",
  "help",
] as const;

export type CommandName = (typeof COMMANDS)[number];
