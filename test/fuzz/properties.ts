import fc from "fast-check";
import { commandLines, judgeCommand } from "./commands.ts";
import { growing, judgeGrowth } from "./growth.ts";
import { happenings, judgeSession } from "./sessions.ts";
import { samples } from "./sources.ts";
import { judgeStages, looks } from "./stages.ts";

/** What is tried, by name, and its share of all cases. */
export const PROPERTIES = {
  stages: { share: 0.7, property: fc.asyncProperty(samples, looks, judgeStages) },
  commands: { share: 0.15, property: fc.asyncProperty(samples, commandLines, judgeCommand) },
  sessions: { share: 0.145, property: fc.asyncProperty(samples, happenings, judgeSession) },
  growth: { share: 0.005, property: fc.asyncProperty(fc.noShrink(growing), judgeGrowth) },
} as const;
