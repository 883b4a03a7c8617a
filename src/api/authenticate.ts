import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ApiError } from '../contract/error.ts';

/** Who may call: with `keys`, the holders of a key; with `open`, programs on this machine. */
export interface Access {
  mode: 'keys' | 'open';
  /** Accepted keys; only their hashes are kept. */
  keys: readonly string[];
}

const NO_KEY =
  "You didn't provide an API key. You need to provide your API key in an Authorization header " +
  'using Bearer auth (i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank ' +
  "username) if you're accessing the API from your browser and are prompted for a username and " +
  'password.';

/** Builds the check that runs before a request's body is read. Throws 401 or 403. */
export function createAuthenticate(access: Access): (request: FastifyRequest) => void {
  const known = access.keys.map(digest);
  return (request) => {
    if (access.mode === 'open') {
      refuseForeignPages(request);
      return;
    }
    const key = presentedKey(request);
    if (key === null) throw new ApiError(401, NO_KEY);
    const candidate = digest(key);
    // Every known key is compared, so that timing does not tell which one came close.
    const matches = known.filter((hash) => timingSafeEqual(hash, candidate));
    if (matches.length === 0) {
      throw new ApiError(401, `Incorrect API key provided: ${mask(key)}.`, {
        code: 'invalid_api_key',
      });
    }
  };
}

function digest(key: string): Buffer {
  return createHash('sha256').update(key).digest();
}

/** The key from `Authorization: Bearer`, Basic auth's password, or Azure's `api-key`. */
function presentedKey(request: FastifyRequest): string | null {
  const header = request.headers.authorization ?? '';
  const bearer = /^Bearer\s+(\S+)$/i.exec(header);
  if (bearer) return bearer[1]!;
  const basic = /^Basic\s+([A-Za-z0-9+/=]+)$/i.exec(header);
  if (basic) {
    const credentials = Buffer.from(basic[1]!, 'base64').toString('utf8');
    const password = credentials.slice(credentials.indexOf(':') + 1);
    if (password !== '') return password;
  }
  const azure = request.headers['api-key'];
  return typeof azure === 'string' && azure !== '' ? azure : null;
}

function mask(key: string): string {
  return key.length < 12 ? '***' : `${key.slice(0, 3)}***${key.slice(-4)}`;
}

/**
 * Without keys, the browser is the way in: a web page may make the visitor's browser call a local
 * server (foreign `Origin`) or may point its own name at 127.0.0.1 (foreign `Host`).
 */
function refuseForeignPages(request: FastifyRequest): void {
  const host = request.headers.host ?? '';
  const origin = request.headers.origin;
  const refused = !isLocalName(hostname(`http://${host}`)) ? 'Host' : null;
  const foreign = origin !== undefined && !isLocalName(hostname(origin)) ? 'Origin' : refused;
  if (foreign !== null) {
    throw new ApiError(
      403,
      `This server is open to programs on its own machine only: the ${foreign} header names another. Set KINORA_ADMIN_KEY and send that key.`,
    );
  }
}

function hostname(url: string): string | null {
  return URL.canParse(url) ? new URL(url).hostname : null;
}

function isLocalName(name: string | null): boolean {
  return name === 'localhost' || name === '[::1]' || /^127(\.\d+){3}$/.test(name ?? '');
}
