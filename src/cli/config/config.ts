import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "../../failure/failure.ts";
import { asFailure } from "../../source/bytes.ts";
import type { Context } from "../context.ts";
import { makeFolder } from "../host/files/folder.ts";
import { writeWhole } from "../host/files/output.ts";
import { print } from "../print.ts";
import { parseChoice } from "../settings/parse.ts";
import type { Settings } from "../settings/table.ts";
import { CONFIG_ACTIONS } from "./actions.ts";
import { describeSettings, listing, settingsJson } from "./listing.ts";
import { configPath } from "./place.ts";
import { loadPreferences } from "./preferences.ts";
import { template } from "./template.ts";

/** The editor that POSIX requires. */
const DEFAULT_EDITOR = "vi";

/**
 * `yuedu config [action]`: shows every setting with its value and where that comes from; `path` prints
 * the path of the configuration file, `init` writes one with all defaults, `edit` opens it.
 *
 * @throws {Failure} bad-choice for another action, no-home, file-exists, not-writable, no-editor
 */
export async function config(
  context: Context,
  action: string | undefined,
  settings: Settings,
): Promise<void> {
  if (action === undefined) return show(context, settings);
  parseChoice(CONFIG_ACTIONS, "yuedu config", action);
  const path = configPath(context.host.env);
  if (path === null) throw new Failure("no-home", {});
  if (action === "edit") return edit(context, path);
  if (action === "init") await init(context, path, settings.force);
  return print(context, `${path}\n`);
}

async function show(context: Context, { json }: Settings): Promise<void> {
  const { host, preferences } = context;
  const path = configPath(host.env);
  const file = { path, exists: path !== null && existsSync(path) };
  const rows = describeSettings(preferences);
  return print(
    context,
    json ? settingsJson(file, rows) : await listing(file, rows, context.language),
  );
}

async function init({ language }: Context, path: string, replace: boolean): Promise<void> {
  try {
    await makeFolder(dirname(path));
  } catch (error) {
    throw notWritable(error, path);
  }
  await writeWhole(path, template(language), replace);
}

function notWritable(error: unknown, name: string): Failure {
  const failure = asFailure(error, name);
  const reason =
    failure.code === "not-readable" && "reason" in failure.data
      ? failure.data.reason
      : failure.code;
  return new Failure("not-writable", { name, reason }, { cause: error });
}

/** Opens the file in the user's editor, and says what is wrong with it afterwards. */
async function edit(context: Context, path: string): Promise<void> {
  const { host } = context;
  if (!existsSync(path)) await init(context, path, false);
  const command = host.env.VISUAL || host.env.EDITOR || DEFAULT_EDITOR;
  if (!(await host.edit(command, path))) throw new Failure("no-editor", { command });
  const { notifyOfIgnored } = await import("../report.ts");
  for (const each of loadPreferences(host.env).ignored) await notifyOfIgnored(context, each);
}
