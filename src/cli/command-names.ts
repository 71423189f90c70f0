/** The commands, in the order in which help lists them. */
export const COMMANDS = ["highlights", "highlight", "outline", "export", "wrap", "help"] as const;

export type CommandName = (typeof COMMANDS)[number];
