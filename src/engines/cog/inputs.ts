import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ConformHint, EngineRequest, Json, NativeFormat } from '../engine.ts';
import { planSegment } from '../remote/plan-segment.ts';

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
  const input: Record<string, Json> = { ...extra };
  for (const field of FIELDS) {
    const name = names[field];
    const value = values[field];
    if (name !== undefined && value !== undefined) input[name] = value;
  }
  return { input, conform: plan?.conform };
}

async function dataUrl(file: string): Promise<string> {
  const extension = path.extname(file).toLowerCase();
  const type = { '.jpg': 'jpeg', '.jpeg': 'jpeg', '.webp': 'webp' }[extension] ?? 'png';
  return `data:image/${type};base64,${await readFile(file, 'base64')}`;
}
