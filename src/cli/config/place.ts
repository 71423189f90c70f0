import { existsSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import type { Environment } from "../host/host.ts";

/** Begins the name of every environment variable that gives the value of a setting. */
export const PREFIX = "YUEDU_";

/**
 * Returns the path of the configuration file, or null without a home folder (XDG Base Directory
 * Specification; it requires relative paths to be ignored).
 */
export function configPath(env: Environment): string | null {
  const { XDG_CONFIG_HOME: stated = "", HOME, USERPROFILE } = env;
  if (isAbsolute(stated)) return join(stated, "yuedu", "config.toml");
  const home = HOME ?? USERPROFILE ?? "";
  return isAbsolute(home) ? join(home, ".config", "yuedu", "config.toml") : null;
}

/** Whether the user may have set something: what reads it is loaded only then. */
export function hasPreferences(env: Environment): boolean {
  const path = configPath(env);
  if (path !== null && existsSync(path)) return true;
  return Object.keys(env).some((name) => name.startsWith(PREFIX));
}
