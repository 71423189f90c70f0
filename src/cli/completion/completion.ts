import { bundledPath, STANDARD_INPUT } from "../../source/bytes.ts";
import { hasScheme } from "../../source/url.ts";
import { listHighlights } from "../../view/highlights/highlights.ts";
import { visible } from "../../view/visible.ts";
import type { Context } from "../context.ts";
import { loadHelpText } from "../help/load.ts";
import { openArticles } from "../open-article.ts";
import { parseChoice } from "../settings/parse.ts";
import type { Settings } from "../settings/table.ts";
import { bashScript } from "./bash.ts";
import { fishScript } from "./fish.ts";
import { type Completed, completed } from "./model.ts";
import { powershellScript } from "./powershell.ts";
import { SHELLS } from "./shells.ts";
import { zshScript } from "./zsh.ts";

const SCRIPTS: Readonly<Record<string, (completed: Completed) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/** What the scripts ask for the numbers of highlights. */
const NUMBERS = "numbers";

/**
 * `yuedu completion <shell>`: prints a script that completes command lines; `completion numbers
 * [source]` prints the number and title of each highlight, for these scripts.
 *
 * @throws {Failure} bad-choice for an unknown shell; as `load` for the source
 */
export async function completion(
  context: Context,
  shell: string,
  source: string | undefined,
  settings: Settings,
): Promise<void> {
  const { host, language } = context;
  if (shell === NUMBERS) return host.stdout.write(await numbers(context, source, settings));
  parseChoice(SHELLS, "yuedu completion", shell);
  const script = SCRIPTS[shell];
  if (script !== undefined) {
    await host.stdout.write(script(completed(await loadHelpText(language), language)));
  }
}

/** A key that asks for completions must not reach for the network, nor wait for standard input. */
async function numbers(
  context: Context,
  source: string | undefined,
  settings: Settings,
): Promise<string> {
  if (source === STANDARD_INPUT || (source !== undefined && hasScheme(source))) return "";
  const [opened] = await openArticles(context, [source ?? bundledPath()], settings);
  if (opened === undefined) return "";
  return listHighlights(opened.article)
    .map(({ number, marker, title }) => `${number}\t${visible(title ?? marker ?? "")}\n`)
    .join("");
}
