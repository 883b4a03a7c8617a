import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import type { Engine, EngineOutput, EngineRequest } from '../engine.ts';
import { fromGenerator, GenerationError, type GenerateContext } from '../from-generator.ts';
import { estimatedProgress } from '../remote/estimated.ts';
import { startFault } from '../remote/faults.ts';
import { FILM_MAX_BYTES, filmAt, filmOf } from '../remote/film-stream.ts';
import { findFilms } from '../remote/find-films.ts';
import { healthOf } from '../remote/health.ts';
import { readJson } from '../remote/read-json.ts';
import { createBody } from './body.ts';
import type { OpenAICompatibleParts } from './engine.ts';

/** A film may take this long to arrive whole. */
const ANSWER_TIMEOUT_MS = 60 * 60_000;
const ESTIMATE_EVERY_MS = 1000;

/**
 * For servers that keep the request waiting until the film is there. The work lives and dies with the
 * connection: cancelling closes it, and after a restart of Kinora the job begins anew.
 */
export function createSynchronous(parts: OpenAICompatibleParts): Engine {
  const engine = fromGenerator({
    id: parts.id,
    models: () => [...parts.models.values()].map(({ capabilities }) => capabilities),
    generate: (request, context) => generate(parts, request, context),
  });
  return { ...engine, health: (signal) => healthOf(parts.client, '/models', signal) };
}

async function generate(
  { client, dialect, models, mediaHosts }: OpenAICompatibleParts,
  request: EngineRequest,
  { signal, directory, onProgress }: GenerateContext,
): Promise<EngineOutput> {
  const model = models.get(request.model)!;
  const startedAt = Date.now();
  const tick = setInterval(() => {
    const status = estimatedProgress('generating', startedAt, model.usualSeconds);
    if (status.state === 'running') onProgress(status.progress, status.phase);
  }, ESTIMATE_EVERY_MS);
  try {
    onProgress(0, 'generating');
    const { json, form, conform } = await createBody(request, model, dialect);
    const answer = await client.send({
      method: 'POST',
      path: dialect.path,
      ...(json && { json }),
      ...(form && { form }),
      timeoutMs: ANSWER_TIMEOUT_MS,
      signal,
    });
    if (answer.status < 200 || answer.status > 299) throw await client.fault(answer);
    const save = async (film: Readable): Promise<string> => {
      const file = path.join(directory, `film-${randomUUID()}`);
      await pipeline(film, createWriteStream(file), { signal });
      return file;
    };
    const withHint = (file: string): EngineOutput => ({ file, ...(conform && { conform }) });
    if (/^video\/|octet-stream/.test(answer.headers['content-type'] ?? '')) {
      return withHint(await save(answer.body));
    }
    const { value, files } = await readJson(answer.body, { directory, maxBytes: FILM_MAX_BYTES });
    const [film] = findFilms(value, files);
    if (!film) {
      const message = 'The engine answered without a film.';
      throw new GenerationError({ code: 'engine_error', message, retryable: true });
    }
    if (film.file !== undefined) return withHint(film.file);
    const stream = film.url.startsWith('/')
      ? filmOf(client, { path: new URL(film.url, client.baseURL).href, signal })
      : filmAt(film.url, { allowedHosts: mediaHosts, signal });
    return withHint(await save(stream));
  } catch (error) {
    throw startFault(error, signal);
  } finally {
    clearInterval(tick);
  }
}
