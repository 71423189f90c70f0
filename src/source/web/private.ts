import { type LookupAddress, lookup, promises } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { Failure } from "../../failure/failure.ts";

/** Networks that the public cannot reach: this host, local networks, and link-local addresses. */
const PRIVATE = new BlockList();
for (const network of [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
  "::/128",
  "::1/128",
  "fc00::/7",
  "fe80::/10",
]) {
  const [address = "", bits] = network.split("/");
  PRIVATE.addSubnet(address, Number(bits), address.includes(":") ? "ipv6" : "ipv4");
}

/** Whether an IP address is that of this host or of a local network; false for names. */
export function isPrivate(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "");
  const version = isIP(bare);
  return version !== 0 && PRIVATE.check(bare, version === 6 ? "ipv6" : "ipv4");
}

/** Whether a host is, or resolves to, a private address. */
export async function isPrivateHost(host: string): Promise<boolean> {
  if (isPrivate(host)) return true;
  try {
    const addresses = await promises.lookup(host, { all: true });
    return addresses.some(({ address }) => isPrivate(address));
  } catch {
    return false; // a name that only a proxy can resolve
  }
}

/** @throws {Failure} private-address */
export function assertPublic(name: string, address: string): void {
  if (isPrivate(address)) throw new Failure("private-address", { name, address });
}

/**
 * Resolves names for connections; refuses private addresses of the host that `guarded` returns. A
 * name may resolve to another address each time: what counts is the one connected to.
 */
export function guardedLookup(name: string, guarded: () => string | null): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
      const refused =
        host === guarded() ? addresses.find((of) => isPrivate(of.address)) : undefined;
      const [first] = addresses;
      if (error !== null || first === undefined) done(error, "", 0);
      else if (refused !== undefined) {
        done(new Failure("private-address", { name, address: refused.address }), "", 0);
      } else if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}
