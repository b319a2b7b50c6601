import { lookup as systemLookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/**
 * Addresses that no public web site has (IANA's special-purpose registries): this machine, private networks, link-local with the metadata
 * services of clouds (169.254.169.254, fd00:ec2::254), carrier NAT, documentation, multicast, and tunnels into any of them.
 */
const reserved = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
] as const)
  reserved.addSubnet(network, prefix, "ipv4");

/** Global unicast, the only IPv6 that is public; what of it is not. */
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["3fff::", 20],
  ["5f00::", 16],
] as const)
  reserved.addSubnet(network, prefix, "ipv6");

/** True for an address that may be that of a public web site. Never for what is no address. */
export function isPublicAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const version = isIP(bare);
  if (version === 4) return !reserved.check(bare, "ipv4");
  if (version !== 6) return false;
  const four = mappedAddress(bare);
  if (four !== null) return !reserved.check(four, "ipv4");
  return global6.check(bare, "ipv6") && !reserved.check(bare, "ipv6");
}

/** The IPv4 address in "::ffff:10.0.0.1" and in "64:ff9b::a00:1", or null. */
function mappedAddress(address: string): string | null {
  const whole = new URL(`http://[${address}]/`).hostname.slice(1, -1);
  const [, high, low] = /^(?:::ffff:|64:ff9b::)([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(whole) ?? [];
  if (high === undefined || low === undefined) return null;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return `${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`;
}

/** An address that may not be asked. */
export class PrivateAddressError extends Error {
  override readonly name = "PrivateAddressError";
}

/** Private addresses that may be asked all the same: all, none, or some. */
export type Allowed = boolean | readonly string[];

/** Null for an address that may be asked, else why not. */
export function addressRefusal(address: string, allowed: Allowed): string | null {
  if (allowed === true || isPublicAddress(address) || (allowed !== false && allowed.includes(address))) return null;
  return `${address}, an address of a private network`;
}

/**
 * A look-up of names that gives nothing but addresses that may be asked. The connection goes to the very addresses that were checked here, so
 * a name that means another machine when asked again (DNS rebinding) gains nothing.
 */
export function guardedLookup(allowed: Allowed, lookup: LookupFunction = systemLookup): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, "", 0);
      const addresses = Array.isArray(found) ? found : [];
      const reason = addresses.map(({ address }) => addressRefusal(address, allowed)).find((wrong) => wrong !== null);
      if (reason !== undefined) return callback(new PrivateAddressError(`${hostname} is ${reason}`), "", 0);
      const first = addresses[0];
      if (!first) return callback(new PrivateAddressError(`${hostname} has no address`), "", 0);
      if (options.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

/** Why a URL may not be asked for, by itself; names are judged when they are looked up. Null when it may. */
export function refusalOf(url: URL, allowed: Allowed): string | null {
  if (url.protocol !== "http:" && url.protocol !== "https:")
    return `has the scheme "${url.protocol.replace(/:$/, "")}"; only http and https are fetched`;
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const reason = isIP(host) === 0 ? null : addressRefusal(host, allowed);
  return reason === null ? null : `is ${reason}`;
}
