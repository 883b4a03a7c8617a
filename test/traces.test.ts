import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buffer, json } from 'node:stream/consumers';
import OpenAI from 'openai';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ConfigError } from '../src/config.ts';
import { createFilmWriter } from '../src/media/encode.ts';
import { i420Size } from '../src/media/frame.ts';
import { openTracing } from '../src/tracing/open.ts';
import { noTracing } from '../src/tracing/tracing.ts';
import { startServerProcess, until } from './server-process.ts';

const ADMIN_KEY = 'sk-admin-0123456789abcdef';
const TOKEN = 'collector-token-0123456789';
const PROMPT = 'A lighthouse nobody shall read of';
const CALLER = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' };

/** Spans as OTLP/JSON has them. */
interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  kind: number;
  startTimeUnixNano: string;
  endTimeUnixNano: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
  status: { code?: number };
}
interface Export {
  resourceSpans: {
    resource: { attributes: Span['attributes'] };
    scopeSpans: { spans: Span[] }[];
  }[];
}

/** Keeps whatever is sent to it, as an OTLP collector would. */
const received: { path: string; type: string; token: string; body: Buffer }[] = [];
const collector = createServer(async (request, response) => {
  const { url: target = '', headers } = request;
  const body = await buffer(request);
  const [type, token] = [headers['content-type'] ?? '', String(headers['x-token'] ?? '')];
  received.push({ path: target, type, token, body });
  response.setHeader('content-type', type).end(type.includes('json') ? '{}' : '');
});

let folder: string;
let origin: string;
let config: string;

beforeAll(async () => {
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  origin = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-traces-'));
  config = await writeConfig();
});
afterAll(async () => {
  collector.close();
  await rm(folder, { recursive: true, force: true });
});

function factsOf(attributes: Span['attributes']): Record<string, string | number | undefined> {
  return Object.fromEntries(
    attributes.map(({ key, value }) => [key, value.stringValue ?? value.intValue]),
  );
}

/** Two engines: one that hands out a film, and one that fails. @returns the path of the file. */
async function writeConfig(): Promise<string> {
  const film = path.join(folder, 'film.mp4');
  const format = { width: 1280, height: 720, framesPerSecond: 12, frameCount: 48 };
  const writer = await createFilmWriter(film, format, { preset: 'superfast', crf: 40 });
  const grey = new Uint8Array(i420Size(1280, 720)).fill(80);
  for (let index = 0; index < format.frameCount; index += 1) await writer.writeFrame(grey);
  await writer.finish();
  const file = path.join(folder, 'kinora.config.json');
  const tape = { kind: 'command', program: 'cp', args: [film, '{{out}}'], models: { tape: {} } };
  const torn = { kind: 'command', program: 'false', args: ['x'], models: { torn: {} } };
  await writeFile(file, JSON.stringify({ engines: { tape, torn } }));
  return file;
}

function spansOf(texts: readonly string[]): Span[] {
  return texts
    .flatMap((text) => (JSON.parse(text) as Export).resourceSpans)
    .flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans));
}

/** The body leaves when the server has seen the head. */
async function createInTwoSteps(baseURL: string, body: object): Promise<{ id: string }> {
  const call = httpRequest(`${baseURL}/videos`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${ADMIN_KEY}`,
      'content-type': 'application/json',
      expect: '100-continue',
    },
  });
  call.flushHeaders();
  await once(call, 'continue');
  call.end(JSON.stringify(body));
  const [response] = (await once(call, 'response')) as [IncomingMessage];
  return (await json(response)) as { id: string };
}

test('one trace from the request of a film to its engine', async () => {
  const data = path.join(folder, 'data');
  await mkdir(data);
  const server = await startServerProcess(data, {
    KINORA_ADMIN_KEY: ADMIN_KEY,
    KINORA_CONFIG: config,
    OTEL_EXPORTER_OTLP_ENDPOINT: origin,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_EXPORTER_OTLP_HEADERS: `x-token=${TOKEN}`,
    OTEL_SERVICE_NAME: 'films',
  });
  const sdk = new OpenAI({ apiKey: ADMIN_KEY, baseURL: server.baseURL, maxRetries: 0 });
  const ask = { prompt: PROMPT, size: '1280x720' } as const;
  const traceparent = `00-${CALLER.traceId}-${CALLER.spanId}-01`;
  const made = await sdk.videos.create(
    { ...ask, model: 'tape' as 'sora-2' },
    { headers: { traceparent } },
  );
  const broken = await createInTwoSteps(server.baseURL, { ...ask, model: 'torn' });
  const done = await until(
    () => sdk.videos.retrieve(made.id),
    ({ status }) => status === 'completed' || status === 'failed',
  );
  expect(done).toMatchObject({ status: 'completed', error: null });
  expect(JSON.stringify(done)).not.toContain(CALLER.traceId);
  await until(
    async () => {
      const url = `${server.baseURL}/videos/${broken.id}?include[]=details`;
      const response = await fetch(url, { headers: { authorization: `Bearer ${ADMIN_KEY}` } });
      return (await response.json()) as { status: string; details: { attempt: number } };
    },
    ({ status, details }) => status !== 'in_progress' && details.attempt > 0,
  );
  // What was not sent yet is sent now.
  expect(await server.stop()).toBe(0);

  const texts = received.map(({ body }) => body.toString('utf8'));
  const exports = texts.map((text) => JSON.parse(text) as Export);
  expect(received.every((one) => one.path === '/v1/traces' && one.token === TOKEN)).toBe(true);
  const [resource] = exports[0]!.resourceSpans;
  expect(factsOf(resource!.resource.attributes)['service.name']).toBe('films');
  const spans = spansOf(texts);
  const trace = spans.filter(({ traceId }) => traceId === CALLER.traceId);
  const named = (name: string): Span => {
    const found = trace.filter((span) => span.name === name);
    expect(found.map((span) => span.name)).toEqual([name]);
    return found[0]!;
  };

  const request = named('POST /v1/videos');
  expect(request.parentSpanId).toBe(CALLER.spanId);
  expect(request.kind).toBe(2);
  expect(factsOf(request.attributes)).toEqual({
    'http.request.method': 'POST',
    'http.route': '/v1/videos',
    'http.response.status_code': 200,
  });
  const accepted = named('accept film');
  expect(accepted.parentSpanId).toBe(request.spanId);
  const waited = named('wait in queue');
  const attempt = named('attempt');
  expect(waited.parentSpanId).toBe(accepted.spanId);
  expect(attempt.parentSpanId).toBe(accepted.spanId);
  expect(attempt.status.code ?? 0).toBe(0);
  const model = {
    'gen_ai.operation.name': 'generate_content',
    'gen_ai.provider.name': 'tape',
    'gen_ai.request.model': 'tape',
  };
  const ofAttempt = { 'kinora.video.id': made.id, 'kinora.attempt': 1 };
  expect(factsOf(attempt.attributes)).toEqual({ ...ofAttempt, ...model });
  expect(factsOf(named('engine start').attributes)).toEqual(model);
  expect(factsOf(named('engine poll').attributes)).toEqual(model);
  const steps = [
    'engine start',
    'engine poll',
    'engine output',
    'conform film',
    'credit film',
    'derive variants',
    'store content',
  ].map(named);
  const begins = steps.map((span) => BigInt(span.startTimeUnixNano));
  expect(begins).toEqual(begins.toSorted((a, b) => (a < b ? -1 : 1)));
  for (const span of [...steps, waited]) {
    expect(BigInt(span.endTimeUnixNano)).toBeGreaterThanOrEqual(BigInt(span.startTimeUnixNano));
  }
  for (const span of steps) expect(span.parentSpanId, span.name).toBe(attempt.spanId);
  expect(trace).toHaveLength(steps.length + 4);

  const tear = spans.find(
    ({ name, attributes }) =>
      name === 'attempt' && factsOf(attributes)['kinora.video.id'] === broken.id,
  );
  expect(tear?.traceId).not.toBe(CALLER.traceId);
  expect(tear?.status.code).toBe(2);
  expect(factsOf(tear!.attributes)['error.type']).toMatch(/^[a-z_]+$/);
  const tornAt = spans.find(({ spanId }) => spanId === tear!.parentSpanId);
  expect(tornAt?.name).toBe('accept film');
  const asked = spans.find(({ spanId }) => spanId === tornAt!.parentSpanId);
  expect(asked?.name).toBe('POST /v1/videos');
  const failing = spans.filter(({ parentSpanId }) => parentSpanId === tear!.spanId);
  expect(failing.some(({ status }) => status.code === 2)).toBe(true);

  expect(spans.some(({ name }) => name === 'GET /v1/videos/:video_id')).toBe(true);
  for (const secret of [PROMPT, ADMIN_KEY, TOKEN]) expect(texts.join()).not.toContain(secret);
});

test('a worker far away goes on with the trace of the film', async () => {
  received.length = 0;
  const traces = {
    OTEL_EXPORTER_OTLP_ENDPOINT: origin,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    KINORA_CONFIG: config,
    KINORA_LOG_LEVEL: 'error',
  };
  const data = path.join(folder, 'api');
  await mkdir(data);
  const server = await startServerProcess(data, {
    ...traces,
    KINORA_ADMIN_KEY: ADMIN_KEY,
    KINORA_ROLE: 'api',
  });
  const main = path.join(import.meta.dirname, '..', 'src', 'cli', 'main.ts');
  const worker = spawn(
    process.execPath,
    [main, 'worker', '--server', server.baseURL, '--data', path.join(folder, 'far')],
    { env: { PATH: process.env['PATH'], ...traces, KINORA_WORKER_TOKEN: ADMIN_KEY } },
  );
  const sdk = new OpenAI({ apiKey: ADMIN_KEY, baseURL: server.baseURL, maxRetries: 0 });
  const ask = { prompt: PROMPT, size: '1280x720', model: 'tape' as 'sora-2' } as const;
  const { id } = await sdk.videos.create(ask);
  await until(
    () => sdk.videos.retrieve(id),
    ({ status }) => status === 'completed',
  );
  const exited = once(worker, 'exit');
  worker.kill('SIGTERM');
  expect(await exited).toEqual([0, null]);
  expect(await server.stop()).toBe(0);

  const spans = spansOf(received.map(({ body }) => body.toString('utf8')));
  const accepted = spans.find(({ name }) => name === 'accept film')!;
  const trace = spans.filter(({ traceId }) => traceId === accepted.traceId);
  const attempt = trace.find(({ name }) => name === 'attempt')!;
  expect(attempt.parentSpanId).toBe(accepted.spanId);
  expect(factsOf(attempt.attributes)).toMatchObject({
    'kinora.video.id': id,
    'kinora.attempt': 1,
    'gen_ai.provider.name': 'tape',
    'gen_ai.request.model': 'tape',
  });
  expect(trace.find(({ name }) => name === 'wait in queue')?.parentSpanId).toBe(accepted.spanId);
  const steps = trace.filter(({ parentSpanId }) => parentSpanId === attempt.spanId);
  expect(steps.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['engine start', 'engine poll', 'derive variants', 'store content']),
  );
  const texts = received.map(({ body }) => body.toString('utf8')).join();
  for (const secret of [PROMPT, ADMIN_KEY]) expect(texts).not.toContain(secret);
});

test('protobuf is what collectors get unless they want JSON', async () => {
  received.length = 0;
  vi.stubEnv('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', `${origin}/my/traces`);
  const log = { warn: vi.fn() };
  const tracing = await openTracing(process.env, { version: '1.2.3', log });
  const span = tracing.start({ name: 'a span of protobuf', parent: null });
  expect(span.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  span.end();
  await tracing[Symbol.asyncDispose]();
  vi.unstubAllEnvs();
  expect(received).toMatchObject([{ path: '/my/traces', type: 'application/x-protobuf' }]);
  const text = received[0]!.body.toString('latin1');
  expect(text).toContain('a span of protobuf');
  expect(text).toContain('kinora');
  expect(log.warn).not.toHaveBeenCalled();
});

test('nobody gets traces without asking for them, or by asking for what there is not', async () => {
  const open = (env: Record<string, string>): ReturnType<typeof openTracing> =>
    openTracing(env, { version: '1.2.3', log: { warn: () => {} } });
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' };
  expect(await open({})).toBe(noTracing);
  expect(await open({ ...endpoint, OTEL_SDK_DISABLED: 'true' })).toBe(noTracing);
  expect(await open({ ...endpoint, OTEL_TRACES_EXPORTER: 'none' })).toBe(noTracing);
  await expect(open({ OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' })).rejects.toThrow(
    ConfigError,
  );
  const grpc = open({ ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' });
  await expect(grpc).rejects.toThrow(
    "OTEL_EXPORTER_OTLP_PROTOCOL: must be http/protobuf or http/json, got 'grpc'.",
  );
});
