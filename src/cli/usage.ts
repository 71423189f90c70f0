import { Failure, type FailureCode } from "../failure/failure.ts";

/** A failure of whoever typed the command line: exit code 2. */
export function usageFailure(
  code: FailureCode,
  data: Readonly<Record<string, string | undefined>>,
): Failure {
  const known = Object.entries(data).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return new Failure(code, Object.fromEntries(known), { exitCode: 2 });
}
