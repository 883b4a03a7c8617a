import type { EngineHealth } from '../engine.ts';
import type { Client } from './client.ts';
import { KEY_REFUSED, UpstreamError } from './faults.ts';
import { NoAnswerError } from './http.ts';

const TIMEOUT_MS = 5000;

/**
 * Whether a server answers at a path that it should know. Any answer but a refusal of the key or a
 * fault of its own counts as up: not every server has every path.
 */
export async function healthOf(
  client: Client,
  path: string,
  signal: AbortSignal,
): Promise<EngineHealth> {
  try {
    await client.json({ path, signal, timeoutMs: TIMEOUT_MS, retries: 0 });
    return { isUp: true, problems: [] };
  } catch (error) {
    return healthAfter(error, client.baseURL, signal);
  }
}

/** What a failed look says about the health of a server. */
export function healthAfter(error: unknown, baseURL: string, signal: AbortSignal): EngineHealth {
  signal.throwIfAborted();
  if (error instanceof NoAnswerError) {
    return down(`${error.message} Is it running at ${withoutKeys(baseURL)}?`);
  }
  if (!(error instanceof UpstreamError)) return { isUp: true, problems: [] };
  const { status } = error;
  if (status === 401 || status === 403) {
    const problem = `The server refused the key (${status}): check apiKey and headers.`;
    return { ...down(problem), refusal: KEY_REFUSED };
  }
  if (status >= 500) return down(error.message);
  return { isUp: true, problems: [] };
}

function down(problem: string): EngineHealth {
  return { isUp: false, problems: [problem] };
}

function withoutKeys(baseURL: string): string {
  const { protocol, host, pathname } = new URL(baseURL);
  return `${protocol}//${host}${pathname}`;
}
