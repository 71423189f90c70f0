import { describe, expect, it } from "vitest";
import { Failure, isFailure } from "../../src/failure/failure.ts";

describe("Failure", () => {
  it("carries its code, its data, its cause, and the exit code for it", () => {
    const cause = new Error("EACCES");
    const failure = new Failure("not-readable", { name: "a.txt", reason: "EACCES" }, { cause });
    expect(failure).toMatchObject({
      code: "not-readable",
      data: { name: "a.txt", reason: "EACCES" },
      exitCode: 1,
      cause,
    });
    expect(failure.message).toBe("not-readable name=a.txt reason=EACCES");
    expect(new Failure("bad-range", { text: "x" }).exitCode).toBe(2);
  });

  it("does not compile without the data that its code needs", () => {
    // @ts-expect-error: the name is missing
    new Failure("file-not-found", {});
    // @ts-expect-error: the limit is a number of bytes
    new Failure("too-large", { name: "a", limit: "20 MB" });
    // @ts-expect-error: there is no such code
    new Failure("no-such-code", {});
  });
});

describe("isFailure", () => {
  it("tells the code of a failure, and failures from other errors", () => {
    const failure = new Failure("empty", { name: "a.txt" });
    expect(isFailure(failure, "empty")).toBe(true);
    expect(isFailure(failure, "no-hits")).toBe(false);
    expect(isFailure(new Error("empty"), "empty")).toBe(false);
  });
});
