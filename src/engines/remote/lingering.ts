/** A host answers within this time what it has begun. */
const LINGER_MS = 10_000;

/**
 * The signal for a request that begins work elsewhere: it aborts some seconds after the given one. What is
 * broken off on its way may go on over there, and nobody would know its name, to end it or go on with it.
 */
export function lingering(signal: AbortSignal): AbortSignal {
  if (signal.aborted) return signal;
  const late = new AbortController();
  const onAbort = (): void => {
    setTimeout(() => late.abort(signal.reason), LINGER_MS).unref();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return late.signal;
}
