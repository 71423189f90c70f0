import { spawn } from "node:child_process";

/** Time after which a program that still runs has opened the address (ms). */
const PATIENCE = 1500;

/** Opens an address by the system's program for it; false if there is none or it fails. */
export async function launch(address: string): Promise<boolean> {
  for (const [program, ...args] of programsFor(process.platform)) {
    if (await run(program, [...args, address])) return true;
  }
  return false;
}

function programsFor(platform: string): readonly (readonly [string, ...string[]])[] {
  if (platform === "darwin") return [["open"]];
  if (platform === "win32") return [["explorer.exe"]];
  return [["xdg-open"], ["wslview"]];
}

function run(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    // In a session of its own, so that it cannot draw on the reader's terminal.
    const child = spawn(program, args, { stdio: "ignore", detached: true });
    const timer = setTimeout(() => resolve(true), PATIENCE);
    const end = (isOpen: boolean) => {
      clearTimeout(timer);
      resolve(isOpen);
    };
    child.on("error", () => end(false)); // not installed
    child.on("exit", (code) => end(code === 0));
    child.unref();
  });
}
