import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { z } from 'zod';
import type {
  ConformHint,
  Engine,
  EngineContext,
  EngineError,
  EngineRequest,
  EngineStatus,
  Json,
  ModelCapabilities,
  NativeFormat,
} from '../engine.ts';
import { GenerationError } from '../from-generator.ts';
import type { EngineLog } from '../kind.ts';
import { conformSchema } from '../remote/conform-schema.ts';
import { estimatedProgress } from '../remote/estimated.ts';
import { failedJob, faultOf, KEY_REFUSED, startFault, UpstreamError } from '../remote/faults.ts';
import { filmAt } from '../remote/film-stream.ts';
import { NoAnswerError } from '../remote/http.ts';
import { lingering } from '../remote/lingering.ts';
import { planSegment } from '../remote/plan-segment.ts';
import { isPassing } from '../remote/retry.ts';
import { scrub } from '../remote/scrub.ts';
import type { Profile } from './profiles.ts';
import type { SdkStatus, SdkVideo, SdkWarning, StartOptions, VideoModel } from './video-model.ts';
import type { Heard, Wire } from './wire.ts';

export interface SdkModel {
  capabilities: ModelCapabilities;
  native: NativeFormat | undefined;
  model: VideoModel;
  /** More of the provider's own options. */
  providerOptions: Readonly<Record<string, Json>>;
  /** What this model does not take. */
  omit: readonly string[];
  usualSeconds: number | undefined;
}

export interface AiSdkParts {
  id: string;
  profile: Profile;
  /** Null if the provider has other ways to know its caller. */
  key: string | null;
  baseURL: string;
  models: ReadonlyMap<string, SdkModel>;
  wire: Wire;
  /** Private hosts that may serve a finished film. */
  mediaHosts: readonly string[];
  log: EngineLog;
}

/** After this the next job asks again whether a refused key is taken. */
const REFUSED_MS = 60_000;

const operationSchema = z.object({
  model: z.string(),
  operation: z.json(),
  startedAt: z.number(),
  warnings: z.array(z.string()),
  conform: conformSchema.exactOptional(),
});
type SdkOperation = z.infer<typeof operationSchema>;

/** Stands in a kept operation where a provider has put the key. */
const KEY_MARK = '{{key}}';

/** An engine whose films are made by a cloud, through a provider package of the AI SDK. */
export function createAiSdk(parts: AiSdkParts): Engine {
  const { id, profile, key, models, wire, log } = parts;
  const secrets = key === null ? [] : [key];
  const withoutKey = (value: unknown): Json => {
    const text = JSON.stringify(value ?? null);
    return JSON.parse(key === null ? text : text.replaceAll(key, KEY_MARK)) as Json;
  };
  const withKey = (value: Json): Json =>
    key === null ? value : (JSON.parse(JSON.stringify(value).replaceAll(KEY_MARK, key)) as Json);

  const find = (operation: unknown): { known: SdkOperation; model: SdkModel } | null => {
    const known = operationSchema.safeParse(operation).data;
    const model = known && models.get(known.model);
    return known && model ? { known, model } : null;
  };

  const begin = async (
    request: EngineRequest,
    { signal }: EngineContext,
  ): Promise<SdkOperation> => {
    const model = models.get(request.model)!;
    const { options, conform } = await startOptions(request, model, profile, signal);
    const { result, heard } = await wire.listen(() => model.model.doStart!(options));
    if (result.status === 'rejected') throw callFault(result.reason, heard, secrets);
    const { operation, warnings } = result.value;
    const told = warnings.map((warning) => tellWarning(warning, secrets));
    if (told.length > 0)
      log.warn({ engine: id, video: request.id, warnings: told }, 'the provider warns');
    return {
      model: request.model,
      operation: withoutKey(operation) as SdkOperation['operation'],
      startedAt: Date.now(),
      warnings: told,
      ...(conform && { conform }),
    };
  };

  const statusOf = (
    status: SdkStatus,
    heard: Heard,
    { known, model }: { known: SdkOperation; model: SdkModel },
    signal: AbortSignal,
  ): EngineStatus => {
    switch (status.status) {
      case 'pending':
        return estimatedProgress('generating', known.startedAt, model.usualSeconds);
      case 'error':
        // Some packages take any answer but 200 for the end of the job.
        if (heard.status === 404) return { state: 'lost' };
        if (heard.status !== null && heard.status !== 200) {
          throw callFault(status.error, heard, secrets);
        }
        return { state: 'failed', error: failedJob(messageOf(status.error), null, secrets) };
      case 'completed': {
        const video = status.videos[0];
        if (!video) throw broken('The provider answered without a film.');
        const warnings = [
          ...known.warnings,
          ...status.warnings.map((w) => tellWarning(w, secrets)),
        ];
        const { conform } = known;
        return {
          state: 'succeeded',
          output: {
            file: filmOfVideo(video, parts, signal),
            ...(conform && { conform }),
            details: { provider: profile.options, ...(warnings.length > 0 && { warnings }) },
          },
        };
      }
    }
  };

  return {
    id,
    durability: 'remote',
    models: () => [...models.values()].map(({ capabilities }) => capabilities),
    start: async (request, context) => {
      try {
        const { conform, ...operation } = await begin(request, context);
        return { ...operation, ...(conform && { conform: { ...conform } }) };
      } catch (error) {
        throw startFault(error, context.signal);
      }
    },
    poll: async (operation, { signal }) => {
      const found = find(operation);
      if (!found) return { state: 'lost' };
      signal.throwIfAborted();
      const { result, heard } = await wire.listen(() =>
        found.model.model.doStatus!({
          operation: withKey(found.known.operation) as never,
          abortSignal: signal,
        }),
      );
      try {
        if (result.status === 'fulfilled') return statusOf(result.value, heard, found, signal);
        signal.throwIfAborted();
        if (heard.status === 404) return { state: 'lost' };
        throw callFault(result.reason, heard, secrets);
      } catch (error) {
        signal.throwIfAborted();
        const fault: EngineError = faultOf(error);
        if (fault.retryable) throw error;
        return { state: 'failed', error: fault };
      }
    },
    cancel: async (operation, { signal }) => {
      const found = find(operation);
      if (!found) return 'too_late';
      if (!profile.cancel || key === null) return 'unsupported';
      const provided = withKey(found.known.operation);
      if (typeof provided !== 'object' || provided === null || Array.isArray(provided)) {
        return 'unsupported';
      }
      const request = profile.cancel(provided as Record<string, Json>, parts.baseURL);
      // The address comes from the provider's answer: the key goes nowhere but to the provider.
      if (!request || new URL(request.url).origin !== new URL(parts.baseURL).origin) {
        return 'unsupported';
      }
      const { method, url, outcome } = request;
      const answer = await wire.fetch(url, { method, headers: profile.authorize(key), signal });
      await answer.body?.cancel();
      return answer.ok ? outcome : 'too_late';
    },
    health: async () => {
      const { status = null, at = 0 } = wire.last ?? {};
      if (status !== 401 && status !== 403) return { isUp: true, problems: [] };
      const problem = `The provider refused the key (${status}): check apiKey or ${profile.keyVariable}.`;
      // No provider has a question that costs nothing, so that the next job must find out.
      if (Date.now() - at > REFUSED_MS) return { isUp: true, problems: [problem] };
      return { isUp: false, problems: [problem], refusal: KEY_REFUSED };
    },
  };
}

async function startOptions(
  request: EngineRequest,
  { capabilities, native, providerOptions, omit }: SdkModel,
  profile: Profile,
  signal: AbortSignal,
): Promise<{ options: StartOptions; conform: ConformHint | undefined }> {
  const plan = native && planSegment(native, request);
  const { width, height, seconds } = { ...request, ...plan };
  const { inputReference, seed } = request;
  const short = Math.min(width, height);
  const long = Math.max(width, height);
  const own: Record<string, Json> = {
    ...(profile.size === 'height' && !omit.includes('resolution') && { resolution: `${short}p` }),
    ...(profile.dropsSeedZero && seed === 0 && !omit.includes('seed') && { seed }),
    ...providerOptions,
  };
  const resolution = {
    tier: `${long}x${short}`,
    pixels: `${width}x${height}`,
    height: undefined,
  }[profile.size] as `${number}x${number}` | undefined;
  const unless = <T>(name: string, value: T): T | undefined =>
    omit.includes(name) ? undefined : value;
  const options: StartOptions = {
    prompt: request.prompt,
    n: 1,
    aspectRatio: unless('aspectRatio', ratioOf(width, height)),
    resolution: unless('resolution', resolution),
    duration: unless('duration', seconds),
    fps: undefined,
    seed: unless('seed', seed),
    image: inputReference === null ? undefined : await imageOf(inputReference),
    frameImages: undefined,
    inputReferences: undefined,
    generateAudio: capabilities.audio ? true : undefined,
    providerOptions: { [profile.options]: own as never },
    abortSignal: lingering(signal),
    headers: { 'idempotency-key': request.id },
  };
  return { options, conform: plan?.conform };
}

function ratioOf(width: number, height: number): `${number}:${number}` {
  const divisor = greatestDivisor(width, height);
  return `${width / divisor}:${height / divisor}`;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}

async function imageOf(file: string): Promise<NonNullable<StartOptions['image']>> {
  const extension = path.extname(file).toLowerCase();
  const type = { '.jpg': 'jpeg', '.jpeg': 'jpeg', '.webp': 'webp' }[extension] ?? 'png';
  return { type: 'file', mediaType: `image/${type}`, data: new Uint8Array(await readFile(file)) };
}

function filmOfVideo(
  video: SdkVideo,
  { key, profile, baseURL, mediaHosts }: AiSdkParts,
  signal: AbortSignal,
): Readable {
  switch (video.type) {
    case 'base64':
      return Readable.from([Buffer.from(video.data, 'base64')]);
    case 'binary':
      return Readable.from([video.data]);
    case 'uploaded':
      throw broken('The provider keeps the film where Kinora cannot fetch it.');
    case 'url': {
      const url = new URL(video.url);
      // Keys belong into headers: addresses end up in logs.
      const isKeyed = key !== null && url.searchParams.get('key') === key;
      if (isKeyed) url.searchParams.delete('key');
      return filmAt(url.href, {
        allowedHosts: mediaHosts,
        signal,
        ...(isKeyed && {
          headersFor: { origins: [new URL(baseURL).origin], headers: profile.authorize(key) },
        }),
      });
    }
  }
}

/** A call that has thrown, by what was heard on the wire and not by its words. */
function callFault(error: unknown, heard: Heard, secrets: readonly string[]): Error {
  if (heard.status === null && isNetworkFault(error)) return new NoAnswerError(error);
  if (heard.status !== null && (heard.status >= 300 || isPassing(heard.status))) {
    return new UpstreamError(heard.status, messageOf(error), secrets);
  }
  const message = scrub(messageOf(error), secrets);
  return broken(message || 'The provider gave an answer that cannot be read.', error);
}

function isNetworkFault(error: unknown): boolean {
  const { name, cause } = (error ?? {}) as { name?: unknown; cause?: unknown };
  return name === 'TypeError' || name === 'TimeoutError' || cause !== undefined;
}

function messageOf(error: unknown): string {
  if (typeof error === 'string') return error;
  return error instanceof Error ? error.message : '';
}

function tellWarning(warning: SdkWarning, secrets: readonly string[]): string {
  const { type, feature, details, message } = warning;
  return scrub([feature ?? type, details ?? message ?? ''].filter(Boolean).join(': '), secrets);
}

function broken(message: string, cause?: unknown): GenerationError {
  return new GenerationError({ code: 'engine_error', message, retryable: true }, { cause });
}
