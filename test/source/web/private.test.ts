import { describe, expect, it } from "vitest";
import { isPrivate } from "../../../src/source/web/private.ts";

describe("isPrivate", () => {
  it.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.8.8.8", "169.254.169.254", "172.16.0.1"],
    ...["172.31.255.255", "192.168.1.1", "::", "[::1]", "fc00::1", "fdff::1", "[fe80::1]"],
    ...["::ffff:127.0.0.1", "[::ffff:7f00:1]"],
  ])("is true of %s", (address) => {
    expect(isPrivate(address)).toBe(true);
  });

  it.each([
    ...["1.1.1.1", "11.0.0.1", "100.128.0.1", "172.32.0.1", "192.169.0.1", "2001:db8::1"],
    ...["[fec0::1]", "::ffff:8.8.8.8", "localhost", "10.example.cn"],
  ])("is false of %s", (address) => {
    expect(isPrivate(address)).toBe(false);
  });
});
