import { ApiError } from '../contract/error.ts';
import { RefusedUrlError, type OutgoingGuard } from '../outgoing/guard.ts';
import { send, type OutgoingAnswer } from '../outgoing/send.ts';

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 20 * 1024 * 1024;
const REDIRECTS_MAX = 3;
/** Longer ones are read by hardly any server, and reading them would take its time here. */
const URL_MAX_LENGTH = 8192;

/**
 * Fetches an image that a caller names by URL. Every hop is checked like the first.
 *
 * @throws ApiError 400 that says why it could not be had, and nothing of what is behind the URL.
 */
export async function fetchImage(
  url: string,
  param: string,
  guard: OutgoingGuard,
): Promise<Buffer> {
  const fail = (reason: string): never => {
    throw new ApiError(400, `Invalid '${param}': ${reason}`, { param, code: 'invalid_value' });
  };
  if (url.length > URL_MAX_LENGTH) {
    fail(`a URL has at most ${URL_MAX_LENGTH} characters, this one has ${url.length}.`);
  }
  let next = url;
  for (let hop = 0; hop <= REDIRECTS_MAX; hop++) {
    const answer = await attempt(next, guard, fail);
    if (answer.status >= 200 && answer.status < 300) return answer.body;
    const location = answer.headers['location'];
    if (answer.status < 300 || answer.status >= 400 || typeof location !== 'string') {
      return fail(`the server answered with status ${answer.status}.`);
    }
    if (location.length > URL_MAX_LENGTH || !URL.canParse(location, next))
      return fail('the redirect cannot be read.');
    next = new URL(location, next).href;
  }
  return fail('too many redirects.');
}

async function attempt(
  url: string,
  guard: OutgoingGuard,
  fail: (reason: string) => never,
): Promise<OutgoingAnswer> {
  try {
    return await send(await guard.check(url), {
      method: 'GET',
      headers: { accept: 'image/png, image/jpeg, image/webp', 'user-agent': 'Kinora/1.0' },
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
    });
  } catch (error) {
    if (error instanceof RefusedUrlError) return fail(error.message);
    return fail('the image could not be fetched.');
  }
}
