import type { Mode } from "../state/mode.ts";
import type { State } from "../state/state.ts";
import { ANY, type Binding, DIGIT, type KeyMode, TEXT } from "./binding.ts";
import { BINDINGS } from "./table.ts";

const byMode = new Map<KeyMode, Map<string, Binding>>();
for (const binding of BINDINGS) {
  for (const mode of binding.in) {
    const byKey = byMode.get(mode) ?? new Map<string, Binding>();
    byMode.set(mode, byKey);
    for (const name of [...binding.keys, ...(binding.also ?? [])]) byKey.set(name, binding);
  }
}

/** Does what a key does in the mode of the state; a key that does nothing clears the count. */
export function pressKey(state: State, name: string, text: string): State {
  const count = state.count === "" ? null : Number(state.count);
  const next = { ...state, count: "" };
  return bindingFor(state.mode, name, text)?.run(next, { name, text, count }) ?? next;
}

function bindingFor(mode: Mode, name: string, text: string): Binding | undefined {
  const byKey = byMode.get(mode.kind === "list" ? mode.of : mode.kind);
  const isDigit = /^[0-9]$/.test(name);
  return (
    byKey?.get(name) ??
    (isDigit ? byKey?.get(DIGIT) : undefined) ??
    (text === "" ? undefined : byKey?.get(TEXT)) ??
    byKey?.get(ANY)
  );
}
