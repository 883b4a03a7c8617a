import { z } from 'zod';
import type { Client } from '../remote/client.ts';
import type { ProgressMessage } from './progress.ts';

const messageSchema = z.object({
  type: z.string(),
  data: z.object({
    prompt_id: z.string().nullish(),
    node: z.string().nullish(),
    value: z.number().optional(),
    max: z.number().optional(),
    nodes: z.unknown().optional(),
  }),
});

const ENDS = new Set(['execution_success', 'execution_error', 'execution_interrupted']);

/** ComfyUI's socket is known to fall silent while prompts end. */
const SILENCE_MS = 5000;
/** Even a talkative socket is no reason not to ask at times. */
const LONGEST_MS = 20_000;

/**
 * Listens to what ComfyUI tells of one prompt. Resolves when it tells of its end, when it has been
 * silent for a while, when the socket closes and when the signal aborts: what is true is asked then.
 */
export async function watchPrompt(
  client: Client,
  prompt: string,
  onMessage: (message: ProgressMessage) => void,
  signal: AbortSignal,
): Promise<void> {
  if (signal.aborted) return;
  const url = new URL(`${client.baseURL}/ws`.replace(/^http/, 'ws'));
  url.searchParams.set('clientId', prompt);
  // Node's WebSocket takes headers, which browsers do not: the types are those of browsers.
  const options = { headers: client.headers } as unknown as string[];
  const socket = new WebSocket(url, options);
  socket.binaryType = 'arraybuffer';
  const { promise: over, resolve } = Promise.withResolvers<void>();
  let silence = setTimeout(resolve, SILENCE_MS);
  const longest = setTimeout(resolve, LONGEST_MS);
  const onAbort = (): void => resolve();
  signal.addEventListener('abort', onAbort, { once: true });
  socket.addEventListener('error', onAbort);
  socket.addEventListener('close', onAbort);
  socket.addEventListener('message', (event) => {
    const data: unknown = event.data;
    const message = typeof data === 'string' ? parse(data) : null;
    // Binary messages are previews, `status` is about everybody.
    if (!message || message.data.prompt_id !== prompt) return;
    clearTimeout(silence);
    silence = setTimeout(resolve, SILENCE_MS);
    onMessage({ type: message.type, data: message.data });
    if (ENDS.has(message.type)) resolve();
  });
  try {
    await over;
  } finally {
    clearTimeout(silence);
    clearTimeout(longest);
    signal.removeEventListener('abort', onAbort);
    socket.close();
  }
}

function parse(text: string): z.infer<typeof messageSchema> | null {
  try {
    return messageSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
