import { lookup as resolve } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Why a request is not sent. The message is for the caller and names no address it did not name. */
export class RefusedUrlError extends Error {
  override readonly name = 'RefusedUrlError';
}

export interface GuardOptions {
  /** Host names and addresses on private networks that the operator allows, also over plain HTTP. */
  allowedHosts: readonly string[];
  /** Resolves a name to all its addresses. */
  resolve?: (name: string) => Promise<string[]>;
}

/** A URL that may be called, with the address that was checked: connect to that one and no other. */
export interface CheckedUrl {
  url: URL;
  address: string;
  family: 4 | 6;
}

/**
 * The one place that decides where Kinora may connect on behalf of a caller: public addresses by
 * HTTPS, and what the operator allows.
 */
export interface OutgoingGuard {
  /** @throws RefusedUrlError */
  check(url: string): Promise<CheckedUrl>;
}

/** Address ranges that are not the public internet. IPv4-mapped IPv6 is compared as IPv4. */
const PRIVATE = new BlockList();
const IPV4_RANGES = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of `2000::/3`: all other IPv6 addresses are for uses of their own. */
const IPV6_RANGES = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const GLOBAL = new BlockList();
GLOBAL.addSubnet('2000::', 3, 'ipv6');
for (const range of IPV4_RANGES) addRange(range, 'ipv4');
for (const range of IPV6_RANGES) addRange(range, 'ipv6');

function addRange(range: string, family: 'ipv4' | 'ipv6'): void {
  const [network, prefix] = range.split('/');
  PRIVATE.addSubnet(network!, Number(prefix), family);
}

export function createOutgoingGuard(options: GuardOptions): OutgoingGuard {
  const allowed = new Set(options.allowedHosts.map((host) => host.toLowerCase()));
  const resolveName = options.resolve ?? resolveAll;
  return {
    check: async (text) => {
      const url = parseUrl(text);
      const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
      const isAllowed = allowed.has(host);
      if (url.protocol !== 'https:' && !(isAllowed && url.protocol === 'http:')) {
        throw new RefusedUrlError('The URL must begin with https://.');
      }
      const addresses = isIP(host) ? [host] : await resolveName(host);
      const refused = addresses.some((address) => !isPublic(address) && !allowed.has(address));
      if (addresses.length === 0 || (refused && !isAllowed)) {
        throw new RefusedUrlError('The URL does not lead to a public address.');
      }
      const address = addresses[0]!;
      return { url, address, family: isIP(address) === 6 ? 6 : 4 };
    },
  };
}

function parseUrl(text: string): URL {
  if (!URL.canParse(text)) throw new RefusedUrlError('The URL cannot be read.');
  const url = new URL(text);
  if (url.username !== '' || url.password !== '') {
    throw new RefusedUrlError('The URL must not carry a user name or password.');
  }
  return url;
}

/** True for addresses on the public internet. */
export function isPublic(address: string): boolean {
  const mapped = /^::(?:ffff:)?(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? hexMapped(address);
  if (mapped) return !PRIVATE.check(mapped, 'ipv4');
  const family = isIP(address);
  if (family === 4) return !PRIVATE.check(address, 'ipv4');
  return family === 6 && GLOBAL.check(address, 'ipv6') && !PRIVATE.check(address, 'ipv6');
}

/** `::ffff:7f00:1` and `::7f00:1` are 127.0.0.1. */
function hexMapped(address: string): string | null {
  const match = /^::(?:ffff:)?([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(address);
  if (!match) return null;
  const high = Number.parseInt(match[1]!, 16);
  const low = Number.parseInt(match[2]!, 16);
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

async function resolveAll(name: string): Promise<string[]> {
  try {
    const found = await resolve(name, { all: true });
    return found.map(({ address }) => address);
  } catch {
    return [];
  }
}
