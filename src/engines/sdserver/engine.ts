import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type {
  ConformHint,
  Engine,
  EngineHealth,
  EngineRequest,
  EngineStatus,
  Json,
  ModelCapabilities,
  NativeFormat,
} from '../engine.ts';
import type { Client } from '../remote/client.ts';
import { conformSchema } from '../remote/conform-schema.ts';
import { estimatedProgress } from '../remote/estimated.ts';
import { failedJob, faultOf, startFault, UpstreamError } from '../remote/faults.ts';
import { FILM_MAX_BYTES } from '../remote/film-stream.ts';
import { healthAfter } from '../remote/health.ts';
import { planSegment } from '../remote/plan-segment.ts';

export interface SdModel {
  capabilities: ModelCapabilities;
  native: NativeFormat | undefined;
  /** Sent as they are: `{ sample_params: { sample_steps: 20 } }`. */
  extra: Readonly<Record<string, Json>>;
  usualSeconds: number | undefined;
}

export interface SdServerParts {
  id: string;
  client: Client;
  models: ReadonlyMap<string, SdModel>;
}

const operationSchema = z.object({
  id: z.string().min(1),
  model: z.string(),
  startedAt: z.number(),
  conform: conformSchema.exactOptional(),
});

const jobSchema = z.object({
  id: z.string(),
  status: z.string(),
  result: z.object({ b64_json: z.string(), frame_count: z.int().optional() }).nullish(),
  error: z.object({ code: z.string().optional(), message: z.string().optional() }).nullish(),
});

const capabilitiesSchema = z.object({
  supported_modes: z.array(z.string()).optional(),
  output_formats_by_mode: z.record(z.string(), z.array(z.string())).optional(),
  limits: z.object({ max_width: z.int().optional(), max_height: z.int().optional() }).optional(),
});
type Capabilities = z.infer<typeof capabilitiesSchema>;

/** Better ones first. The server's default is a format that many builds of it lack. */
const FORMATS = ['webm', 'avi', 'webp'];

/** An engine over stable-diffusion.cpp's `sd-server`. */
export function createSdServer({ id, client, models }: SdServerParts): Engine {
  let known: Capabilities | null = null;
  const capabilitiesOf = async (signal: AbortSignal): Promise<Capabilities> => {
    known = capabilitiesSchema.parse(await client.json({ path: '/sdcpp/v1/capabilities', signal }));
    return known;
  };

  return {
    id,
    durability: 'volatile',
    models: () => [...models.values()].map(({ capabilities }) => capabilities),
    start: async (request, { signal }) => {
      try {
        const formats = (known ?? (await capabilitiesOf(signal))).output_formats_by_mode?.[
          'vid_gen'
        ];
        const format = FORMATS.find((name) => formats?.includes(name)) ?? 'avi';
        const { json, conform } = await bodyOf(request, models.get(request.model)!, format);
        const path = '/sdcpp/v1/vid_gen';
        const answer = await client.json({ method: 'POST', path, json, beginsWork: true, signal });
        return {
          id: jobSchema.pick({ id: true }).parse(answer).id,
          model: request.model,
          startedAt: Date.now(),
          ...(conform && { conform: { ...conform } }),
        };
      } catch (error) {
        throw startFault(error, signal);
      }
    },
    poll: async (operation, { signal, directory }) => {
      const found = operationSchema.safeParse(operation).data;
      if (!found) return { state: 'lost' };
      try {
        // The film is in the very answer that tells of the end.
        const { value, files } = await client.spilledJson(
          { path: `/sdcpp/v1/jobs/${encodeURIComponent(found.id)}`, signal },
          { directory, maxBytes: FILM_MAX_BYTES },
        );
        return statusOf(jobSchema.parse(value), files, found, models, client.secrets);
      } catch (error) {
        signal.throwIfAborted();
        // Results are forgotten after ten minutes, and everything on a restart.
        const isGone = error instanceof UpstreamError && [404, 410].includes(error.status);
        if (isGone) return { state: 'lost' };
        const fault = faultOf(error);
        if (fault.retryable) throw error;
        return { state: 'failed', error: fault };
      }
    },
    cancel: async (operation, { signal }) => {
      const found = operationSchema.safeParse(operation).data;
      if (!found) return 'too_late';
      const path = `/sdcpp/v1/jobs/${encodeURIComponent(found.id)}/cancel`;
      const answer = await client.send({ method: 'POST', path, signal, isRepeatable: true });
      answer.body.destroy();
      if (answer.status === 200) return 'stopped';
      if (answer.status !== 409) return 'too_late';
      const job = await client
        .json({ path: `/sdcpp/v1/jobs/${encodeURIComponent(found.id)}`, signal })
        .then((value) => jobSchema.safeParse(value).data);
      // What it has begun, it finishes.
      return job?.status === 'generating' ? 'unsupported' : 'too_late';
    },
    health: async (signal): Promise<EngineHealth> => {
      try {
        const { supported_modes: modes, limits } = await capabilitiesOf(signal);
        const problems: string[] = [];
        if (modes && !modes.includes('vid_gen')) {
          problems.push('The loaded model makes no films: start sd-server with a video model.');
        }
        problems.push(...tooLarge(models, limits));
        return { isUp: problems.length === 0, problems };
      } catch (error) {
        return healthAfter(error, client.baseURL, signal);
      }
    },
  };
}

function statusOf(
  { status, result, error }: z.infer<typeof jobSchema>,
  files: ReadonlyMap<string, string>,
  operation: z.infer<typeof operationSchema>,
  models: ReadonlyMap<string, SdModel>,
  secrets: readonly string[],
): EngineStatus {
  switch (status) {
    case 'queued':
      return { state: 'running', progress: 0, phase: 'queued' };
    case 'completed': {
      const file = files.get(result?.b64_json ?? '');
      if (file === undefined) {
        const message = 'The engine answered without a film.';
        return { state: 'failed', error: { code: 'engine_error', message, retryable: true } };
      }
      const { conform } = operation;
      return { state: 'succeeded', output: { file, ...(conform && { conform }) } };
    }
    case 'failed':
      return {
        state: 'failed',
        error: failedJob(error?.message ?? '', error?.code ?? null, secrets),
      };
    case 'cancelled': {
      const message = 'The job was cancelled in sd-server.';
      return { state: 'failed', error: { code: 'cancelled', message, retryable: false } };
    }
    default:
      return estimatedProgress(
        'generating',
        operation.startedAt,
        models.get(operation.model)?.usualSeconds,
      );
  }
}

async function bodyOf(
  request: EngineRequest,
  { native, extra }: SdModel,
  format: string,
): Promise<{ json: Record<string, Json>; conform: ConformHint | undefined }> {
  const plan = native && planSegment(native, request);
  const { inputReference } = request;
  const frames = plan?.frames ?? Math.ceil(request.seconds * DEFAULT_RATE);
  const json: Record<string, Json> = {
    ...extra,
    prompt: request.prompt,
    width: plan?.width ?? request.width,
    height: plan?.height ?? request.height,
    video_frames: frames,
    fps: plan?.framesPerSecond ?? DEFAULT_RATE,
    seed: request.seed,
    output_format: format,
    ...(inputReference !== null && { init_image: await readFile(inputReference, 'base64') }),
  };
  return { json, conform: plan?.conform };
}

const DEFAULT_RATE = 16;

function tooLarge(models: ReadonlyMap<string, SdModel>, limits: Capabilities['limits']): string[] {
  const { max_width: maxWidth = Infinity, max_height: maxHeight = Infinity } = limits ?? {};
  return [...models].flatMap(([name, { capabilities }]) =>
    capabilities.sizes
      .filter((size) => {
        const [width, height] = size.split('x').map(Number) as [number, number];
        return width > maxWidth || height > maxHeight;
      })
      .map((size) => `${name}: sd-server makes at most ${maxWidth}x${maxHeight}, not ${size}.`),
  );
}
