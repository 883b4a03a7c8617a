import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { ApiError } from '../contract/error.ts';
import type { Compat } from '../contract/params.ts';
import { hashKey, hintOf, SCOPES, type Caller, type Keys } from '../keys/keys.ts';
import { DEFAULT_PROJECT } from '../store/store.ts';

/** Who may call: with `keys`, the holders of a key; with `open`, programs on this machine. */
export interface Access {
  mode: 'keys' | 'open';
  /** The key of the configuration, which may do everything; null without one. */
  adminKey: string | null;
  /** The keys that were made since. */
  keys: Pick<Keys, 'find'>;
}

const NO_KEY =
  "You didn't provide an API key. You need to provide your API key in an Authorization header " +
  'using Bearer auth (i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank ' +
  "username) if you're accessing the API from your browser and are prompted for a username and " +
  'password.';
/** Where the original's keys came from: nobody needs to know, except a test of the very words. */
const WHERE_KEYS_WERE =
  ' You can obtain an API key from https://platform.openai.com/account/api-keys.';

/** Who may do everything, in the project that is always there. */
function everything(id: string): Caller {
  const projectId = DEFAULT_PROJECT;
  return {
    id,
    projectId,
    scopes: SCOPES,
    models: null,
    requestsPerMinute: null,
    secondsPerMinute: null,
  };
}

/** Builds the check that runs before a request's body is read. Throws 401 or 403. */
export function createAuthenticate(
  access: Access,
  compat: Compat,
): (request: FastifyRequest) => Promise<Caller> {
  const noKey = compat === 'strict' ? NO_KEY + WHERE_KEYS_WERE : NO_KEY;
  const admin = access.adminKey === null ? null : hashKey(access.adminKey);
  return async (request) => {
    if (access.mode === 'open') {
      refuseForeignPages(request);
      return everything('open');
    }
    const key = presentedKey(request);
    if (key === null) throw new ApiError(401, noKey);
    if (admin && timingSafeEqual(admin, hashKey(key))) return everything('admin_key');
    const caller = await access.keys.find(key);
    if (caller) return caller;
    throw new ApiError(401, `Incorrect API key provided: ${hintOf(key)}.`, {
      code: 'invalid_api_key',
    });
  };
}

/** The key from `Authorization: Bearer`, Basic auth's password, or Azure's `api-key`. */
export function presentedKey(request: FastifyRequest): string | null {
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
