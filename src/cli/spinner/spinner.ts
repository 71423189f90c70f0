import type { Context } from "../context.ts";

/** Work that ends sooner shows no spinner (ms). */
const PATIENCE = 500;

/** Does the work; if it takes long, shows a spinner if standard error is a terminal. */
export async function withSpinner<Result>(
  context: Context,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  let stop: Promise<() => Promise<void>> | undefined;
  const timer = setTimeout(() => {
    stop = import("./spin.ts").then(({ spin }) => spin(context, name));
  }, PATIENCE);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
    if (stop !== undefined) await (await stop)();
  }
}
