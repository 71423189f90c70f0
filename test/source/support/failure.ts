import { Failure } from "../../../src/failure/failure.ts";

/** What a promise fails with, which must be a Failure. */
export async function failureOf(promise: Promise<unknown>): Promise<Failure> {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Failure)) throw new Error(`no Failure but ${error}`);
  return error;
}
