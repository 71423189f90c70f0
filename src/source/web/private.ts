import { type LookupAddress, lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";
import { Failure } from "../../failure/failure.ts";

/** Networks of IPv4 that the public cannot reach: this host, local and link-local ones (RFC 6890). */
const PRIVATE_V4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.168.0.0/16",
];
/** The same of IPv6, and addresses in IPv6 that translators or no one takes for those of IPv4. */
const PRIVATE_V6 = ["::/96", "64:ff9b:1::/48", "fc00::/7", "fe80::/10"];
/** Translators (RFC 6052) reach the IPv4 address in the last 32 bits. */
const TRANSLATED = { prefix: "64:ff9b::", bits: 96 };

const PRIVATE = new BlockList();
for (const network of [
  ...PRIVATE_V4,
  ...PRIVATE_V4.map((each) => {
    const [address = "", bits] = each.split("/");
    return `${TRANSLATED.prefix}${address}/${TRANSLATED.bits + Number(bits)}`;
  }),
  ...PRIVATE_V6,
]) {
  const [address = "", bits] = network.split("/");
  PRIVATE.addSubnet(address, Number(bits), address.includes(":") ? "ipv6" : "ipv4");
}

/** Names that no public server has: without a dot, or reserved for local use (RFC 6761, 6762, 8375). */
const LOCAL_NAME = /^[^.:]+\.?$|\.(?:localhost|local|internal|home\.arpa)\.?$/i;

/**
 * Whether all addresses of a host were private when it was first connected to. A name may resolve to
 * others later, but its server does not come to be trusted by that.
 */
const firstSeen = new Map<string, boolean>();

/** Whether an IP address is that of this host or of a local network; false for names. */
export function isPrivate(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "");
  const version = isIP(bare);
  return version !== 0 && PRIVATE.check(bare, version === 6 ? "ipv6" : "ipv4");
}

/** Whether a host has a private address or a local name, or was private when first connected to. */
export function isPrivateHost(host: string): boolean {
  return isPrivate(host) || LOCAL_NAME.test(host) || firstSeen.get(host) === true;
}

/** @throws {Failure} private-address */
export function assertPublic(name: string, host: string): void {
  if (isPrivate(host) || LOCAL_NAME.test(host)) {
    throw new Failure("private-address", { name, address: host });
  }
}

/** How the hosts of a fetch are judged. */
type Guard = {
  /** The address that was asked for, for messages. */
  readonly name: string;
  /** Whether a host must be public. */
  readonly isGuarded: (host: string) => boolean;
  readonly allowPrivate: boolean;
};

/**
 * Resolves names for connections. Refuses private addresses of guarded hosts, and of hosts that were
 * public before. A name may resolve to another address each time: what counts is the one connected to.
 */
export function guardedLookup({ name, isGuarded, allowPrivate }: Guard): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }, (error, addresses: LookupAddress[] = []) => {
      const [first] = addresses;
      if (error !== null || first === undefined) return done(error, "", 0);
      const found = addresses.find(({ address }) => isPrivate(address));
      const mustBePublic = isGuarded(host) || (!allowPrivate && firstSeen.get(host) === false);
      if (found !== undefined && mustBePublic) {
        return done(new Failure("private-address", { name, address: found.address }), "", 0);
      }
      if (!firstSeen.has(host))
        firstSeen.set(
          host,
          addresses.every((of) => isPrivate(of.address)),
        );
      if (options.all === true) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };
}
