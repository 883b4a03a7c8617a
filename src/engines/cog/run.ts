import { z } from 'zod';
import type { EngineStatus } from '../engine.ts';
import { GenerationError } from '../from-generator.ts';
import type { Client, ClientRequest } from '../remote/client.ts';
import { failedJob, UpstreamError } from '../remote/faults.ts';
import { FILM_MAX_BYTES } from '../remote/film-stream.ts';
import { findFilms } from '../remote/find-films.ts';
import { NoAnswerError, type HttpAnswer } from '../remote/http.ts';
import { readJson, type SpilledJson } from '../remote/read-json.ts';
import { pause } from '../remote/retry.ts';
import { readEvents } from './events.ts';

/** A prediction that this process listens to. */
export interface Run {
  status: EngineStatus;
  /** Why the listening ended, if that was no end of the prediction. */
  fault: Error | null;
  /** Resolves at the first news. */
  begun: Promise<void>;
  ended: Promise<void>;
  /** A film at an address, to be fetched from there. */
  url: string | null;
}

interface Listening {
  client: Client;
  id: string;
  directory: string;
  signal: AbortSignal;
  /** The first number of the first group is the percentage. */
  progress: RegExp;
  onStatus: () => void;
}

const resultSchema = z.object({
  status: z.string(),
  output: z.unknown().optional(),
  error: z.string().nullish().catch(null),
});

/** Nobody knows how long a model thinks without a word. */
const SILENCE_MS = 60 * 60_000;
const ATTACHES_MAX = 5;
const ATTACH_PAUSE_MS = 300;

/**
 * No model takes it: whoever asks with it hears of a prediction that runs, and starts none if there is
 * none. Cog forgets predictions the moment they end, and would begin them again.
 */
const NO_INPUT = { input: 7 };

/**
 * Listens to a prediction that was started before, from its beginning. One that has ended already has
 * left no trace; with its `input` it is made again, to learn what became of it: it takes no time.
 */
export function listen(listening: Listening, input: object | null): Run {
  return begin(listening, 'queued', async (run, tell) => {
    const { client, id, directory, signal } = listening;
    for (let attaches = 1; ; attaches += 1) {
      const answer = await client.send({
        method: 'PUT',
        path: `/predictions/${id}`,
        json: NO_INPUT,
        headers: { accept: 'text/event-stream' },
        timeoutMs: SILENCE_MS,
        signal,
      });
      if (answer.status === 422 || answer.status === 404) {
        answer.body.destroy();
        if (input !== null && attaches === 1) return work(listening, input, run, tell);
        return tell({ state: 'lost' });
      }
      if (answer.status !== 200) throw await client.fault(answer);
      for await (const { name, data } of readEvents(answer.body, directory)) {
        if (name === 'completed') return tell(resultOf(data, client, run));
        const percent = listening.progress.exec(textOf(data.value))?.[1];
        const before = run.status.state === 'running' ? run.status.progress : 0;
        const now = percent === undefined ? before : Math.min(Number(percent) / 100, 0.99);
        tell({ state: 'running', progress: Math.max(before, now), phase: 'generating' });
      }
      // The connection broke, not the prediction.
      if (attaches === ATTACHES_MAX) throw new NoAnswerError(null);
      await pause(ATTACH_PAUSE_MS, signal);
    }
  });
}

/** A model makes one film at a time, or few; another may be about to end. */
const BUSY_PAUSE_MS = 500;
const BUSY_TRIES = 60;

/** Sends a prediction as soon as the model has room for it, or gives up after half a minute. */
export async function sendWhenFree(client: Client, request: ClientRequest): Promise<HttpAnswer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await client.send(request);
    if (answer.status !== 409) return answer;
    const { detail } = await client.fault(answer);
    if (tries === BUSY_TRIES) throw new UpstreamError(503, detail, client.secrets);
    await pause(BUSY_PAUSE_MS, request.signal);
  }
}

/** Starts a prediction and holds the connection until it ends: closing it cancels the prediction. */
export function hold(listening: Listening, input: object): Run {
  return begin(listening, 'generating', (run, tell) => work(listening, input, run, tell));
}

async function work(
  { client, id, directory, signal }: Listening,
  input: object,
  run: Run,
  tell: (status: EngineStatus) => void,
): Promise<void> {
  const answer = await sendWhenFree(client, {
    method: 'PUT',
    path: `/predictions/${id}`,
    json: { input },
    timeoutMs: SILENCE_MS,
    retries: 0,
    signal,
  });
  if (answer.status === 202) return tell({ state: 'lost' });
  if (answer.status !== 200 && answer.status !== 201) throw await client.fault(answer);
  const spill = { directory, maxBytes: FILM_MAX_BYTES };
  tell(resultOf(await readJson(answer.body, spill), client, run));
}

function begin(
  { signal, onStatus }: Listening,
  phase: string,
  follow: (run: Run, tell: (status: EngineStatus) => void) => Promise<void>,
): Run {
  const { promise: begun, resolve: hasBegun } = Promise.withResolvers<void>();
  const status: EngineStatus = { state: 'running', progress: 0, phase };
  const run: Run = { status, fault: null, begun, ended: Promise.resolve(), url: null };
  const tell = (now: EngineStatus): void => {
    run.status = now;
    hasBegun();
    onStatus();
  };
  run.ended = follow(run, tell)
    .catch((error: unknown) => {
      const reason = signal.aborted ? signal.reason : error;
      run.fault = reason instanceof Error ? reason : new NoAnswerError(reason);
    })
    .finally(() => {
      hasBegun();
      onStatus();
    });
  return run;
}

function resultOf({ value, files }: SpilledJson, client: Client, run: Run): EngineStatus {
  const result = resultSchema.safeParse(value).data;
  if (!result) throw new UpstreamError(502, 'The answer is no prediction.', client.secrets);
  if (result.status === 'canceled') {
    const error = { code: 'cancelled', message: 'The prediction was cancelled.', retryable: true };
    return { state: 'failed', error };
  }
  if (result.status !== 'succeeded') {
    const message = (result.error ?? '').replace(/^(?:Prediction failed: )+/, '');
    return { state: 'failed', error: failedJob(message, null, client.secrets) };
  }
  const film = findFilms(result.output, files)[0];
  if (film?.file !== undefined) return { state: 'succeeded', output: { file: film.file } };
  if (film?.url === undefined) {
    const message = 'The model answered without a film.';
    throw new GenerationError({ code: 'engine_error', message, retryable: true });
  }
  run.url = film.url;
  return { state: 'succeeded', output: { file: '' } };
}

function textOf(value: unknown): string {
  const data = (value as { data?: unknown } | null)?.data;
  return typeof data === 'string' ? data : '';
}
