import { spawn } from "node:child_process";

/** Time that a command may take (ms). */
const PATIENCE = 2000;

type Command = {
  readonly argv: readonly [string, ...string[]];
  /** What it reads; clip.exe takes anything else for the code page of the console. */
  readonly encoding: "utf8" | "utf16le";
};

const utf8 = (...argv: [string, ...string[]]): Command => ({ argv, encoding: "utf8" });
const CLIP: Command = { argv: ["clip.exe"], encoding: "utf16le" };

/** Copies a text by the first command of the platform that works; false if none does. */
export async function copyByCommand(text: string): Promise<boolean> {
  for (const command of commandsFor(process.env, process.platform)) {
    if (await run(command, text)) return true;
  }
  return false;
}

/** Returns the commands that may reach the clipboard: each needs its display or system. */
function commandsFor(
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): Command[] {
  if (platform === "darwin") return [utf8("pbcopy")];
  if (platform === "win32") return [CLIP];
  return [
    ...(env.WAYLAND_DISPLAY ? [utf8("wl-copy")] : []),
    ...(env.DISPLAY
      ? [utf8("xclip", "-selection", "clipboard"), utf8("xsel", "--clipboard", "--input")]
      : []),
    ...(env.WSL_DISTRO_NAME ? [CLIP] : []),
  ];
}

function run({ argv: [program, ...args], encoding }: Command, text: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { stdio: ["pipe", "ignore", "ignore"], timeout: PATIENCE });
    child.on("error", () => resolve(false)); // not installed
    child.on("exit", (code) => resolve(code === 0));
    child.stdin.on("error", () => {}); // it ended without reading
    child.stdin.end(Buffer.from(text, encoding));
  });
}
