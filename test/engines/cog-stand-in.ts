import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { isEndless } from './endless.ts';
import { serveStandIn, type StandIn, type StandInAnswer, type StandInRequest } from './stand-in.ts';
import { testFilm } from './test-film.ts';

export const FAILING = 'FAILING';
export const NO_FILM = 'NO FILM';

interface Prediction {
  id: string;
  input: Record<string, unknown>;
  logs: string[];
  isCancelled: boolean;
  onNews: Set<() => void>;
  ended: Promise<object>;
}

export interface CogStandIn extends StandIn {
  readonly begun: readonly Prediction[];
  readonly running: ReadonlyMap<string, Prediction>;
  /** As a restart does. */
  forget(): void;
  /** Every connection breaks; predictions that are not held go on. */
  breakStreams(): void;
}

const TICK_MS = 4;
const TICKS = 5;

/**
 * Cog 0.23.1 as it was seen: a PUT is repeatable only while the prediction runs, there is no GET, what
 * has ended is forgotten, input is checked after that, streams replay from their beginning, and a
 * prediction that was not started with `respond-async` dies with its connection.
 */
export async function serveCog({ streams }: { streams: boolean }): Promise<CogStandIn> {
  const begun: Prediction[] = [];
  const running = new Map<string, Prediction>();
  const open = new Set<ServerResponse>();

  const run = async (prediction: Prediction): Promise<object> => {
    const { id, input, logs } = prediction;
    const prompt = String(input['prompt']);
    const tell = (): void => prediction.onNews.forEach((listener) => listener());
    for (let tick = 0; tick < TICKS || isEndless(prompt); tick += 1) {
      await delay(TICK_MS);
      if (!running.has(id) || prediction.isCancelled) break;
      logs.push(` ${Math.min(tick * 20, 80)}%|██        | ${tick}/${TICKS}\n`);
      tell();
    }
    running.delete(id);
    const ended = { id, logs: logs.join(''), metrics: { predict_time: 0.1 } };
    if (prediction.isCancelled) return { ...ended, status: 'canceled' };
    if (prompt.includes(FAILING)) {
      const error = 'Prediction failed: Prediction failed: RuntimeError: boom at /src/predict.py';
      return { ...ended, error, status: 'failed' };
    }
    const film = prompt.includes(NO_FILM) ? Buffer.alloc(2000, 'no film ') : await testFilm();
    return {
      ...ended,
      status: 'succeeded',
      output: `data:video/mp4;base64,${film.toString('base64')}`,
    };
  };

  const begin = (id: string, input: Record<string, unknown>): Prediction => {
    const prediction: Prediction = {
      id,
      input,
      logs: [],
      isCancelled: false,
      onNews: new Set(),
      ended: Promise.resolve({}),
    };
    begun.push(prediction);
    running.set(id, prediction);
    prediction.ended = run(prediction);
    return prediction;
  };

  const stream = (prediction: Prediction): StandInAnswer => ({
    headers: { 'content-type': 'text/event-stream' },
    stream: (response) => {
      open.add(response);
      const send = (event: string, data: object): void =>
        void response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
      send('start', { id: prediction.id, status: 'processing' });
      let sent = 0;
      const catchUp = (): void => {
        for (; sent < prediction.logs.length; sent += 1) {
          send('log', { data: prediction.logs[sent]!, source: 'stderr' });
        }
      };
      prediction.onNews.add(catchUp);
      catchUp();
      void prediction.ended.then((result) => {
        catchUp();
        send('completed', result);
        open.delete(response);
        response.end();
      });
    },
  });

  const put = async (request: StandInRequest, id: string): Promise<StandInAnswer> => {
    const { headers, gone } = request;
    const { input } = request.json() as { input: unknown };
    const wantsStream = headers.accept?.includes('event-stream') ?? false;
    const isAsync = headers['prefer'] === 'respond-async';
    if (wantsStream && !streams)
      return { status: 406, json: { error: 'This model does not support streaming responses.' } };
    const before = running.get(id);
    if (before) {
      if (wantsStream) return stream(before);
      return { status: 202, json: { id, input, logs: before.logs.join(''), status: 'processing' } };
    }
    if (typeof input !== 'object' || input === null || !('prompt' in input)) {
      const issue = { loc: ['body', 'input', 'prompt'], msg: 'Field required' };
      return { status: 422, json: { detail: [issue] } };
    }
    if (running.size >= 4)
      return { status: 409, json: { error: 'At capacity - all prediction slots busy' } };
    const prediction = begin(id, input as Record<string, unknown>);
    if (isAsync) return { status: 202, json: { id, status: 'starting' } };
    gone.addEventListener('abort', () => {
      prediction.isCancelled = true;
    });
    return wantsStream ? stream(prediction) : { json: await prediction.ended };
  };

  const properties = Object.fromEntries(
    ['prompt', 'seed', 'width', 'height', 'num_frames'].map((name) => [name, {}]),
  );
  const standIn = await serveStandIn((request): Promise<StandInAnswer> | StandInAnswer => {
    const { method, path } = request;
    const [, first, id, action] = path.split('/');
    if (first === 'health-check') return { json: { status: running.size > 0 ? 'BUSY' : 'READY' } };
    if (first === 'openapi.json') {
      if (!streams) return { status: 503, json: { error: 'OpenAPI schema not available' } };
      const post = { 'x-cog-streaming': true };
      const components = { schemas: { Input: { properties } } };
      return { json: { paths: { '/predictions': { post } }, components } };
    }
    if (first !== 'predictions') return { status: 404 };
    if (method === 'PUT') return put(request, id!);
    if (method === 'POST' && action === 'cancel') {
      const prediction = running.get(id!);
      if (!prediction) return { status: 404, json: {} };
      prediction.isCancelled = true;
      return { json: {} };
    }
    return { status: 405 };
  });
  const breakStreams = (): void => {
    for (const response of open) response.socket?.destroy();
    open.clear();
  };
  return Object.assign(standIn, {
    begun,
    running,
    breakStreams,
    forget: () => {
      running.clear();
      standIn.dropConnections();
    },
  });
}
