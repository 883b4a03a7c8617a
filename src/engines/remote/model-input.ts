import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ConformHint, EngineRequest, Json, NativeFormat } from '../engine.ts';
import { planSegment } from './plan-segment.ts';

/** What Kinora can tell a model. */
export const FIELDS = [
  'prompt',
  'seed',
  'width',
  'height',
  'size',
  'aspectRatio',
  'frames',
  'fps',
  'seconds',
  'image',
] as const;
export type Field = (typeof FIELDS)[number];

/** The model's own names: `{ frames: 'num_frames' }`. Only fields that stand here are sent. */
export type InputNames = Readonly<Partial<Record<Field, string | undefined>>>;

export const DEFAULT_NAMES: InputNames = { prompt: 'prompt', seed: 'seed' };

export interface InputModel {
  names: InputNames;
  native: NativeFormat | undefined;
  /** Sent as they are. */
  extra: Readonly<Record<string, Json>>;
}

/** The `input` of a prediction. @throws GenerationError if the model cannot make such a film. */
export async function inputOf(
  request: EngineRequest,
  { names, native, extra }: InputModel,
): Promise<{ input: Record<string, Json>; conform: ConformHint | undefined }> {
  const plan = native && planSegment(native, request);
  const { width, height, seconds } = { ...request, ...plan };
  const { inputReference } = request;
  const values: Record<Field, Json | undefined> = {
    prompt: request.prompt,
    seed: request.seed,
    width,
    height,
    size: `${width}x${height}`,
    aspectRatio: width === height ? '1:1' : width > height ? '16:9' : '9:16',
    frames: plan?.frames,
    fps: plan?.framesPerSecond,
    seconds,
    image: inputReference === null ? undefined : await dataUrl(inputReference),
  };
  const input = structuredClone(extra) as Record<string, Json>;
  for (const field of FIELDS) {
    const name = names[field];
    const value = values[field];
    if (name !== undefined && value !== undefined) put(input, name.split('.'), value);
  }
  return { input, conform: plan?.conform };
}

type Mutable = Record<string, Json>;

/** `['workflow', '6', 'text']` is the text of node 6 in the workflow. */
function put(input: Mutable, [name, ...rest]: string[], value: Json): void {
  // No way into what every object inherits.
  const key = `${name}`;
  if (rest.length === 0) {
    Object.defineProperty(input, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
    return;
  }
  const inner = Object.hasOwn(input, key) ? input[key] : undefined;
  if (typeof inner === 'object' && inner !== null) return put(inner as Mutable, rest, value);
  const made: Mutable = {};
  put(made, rest, value);
  put(input, [key], made);
}

async function dataUrl(file: string): Promise<string> {
  const extension = path.extname(file).toLowerCase();
  const type = { '.jpg': 'jpeg', '.jpeg': 'jpeg', '.webp': 'webp' }[extension] ?? 'png';
  return `data:image/${type};base64,${await readFile(file, 'base64')}`;
}
