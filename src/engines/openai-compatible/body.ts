import { openAsBlob } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ConformHint, EngineRequest, Json, NativeFormat } from '../engine.ts';
import { planSegment } from '../remote/plan-segment.ts';
import type { Dialect } from './dialects.ts';

export interface BodyModel {
  /** The model's name over there; null sends none. */
  upstream: string | null;
  native: NativeFormat | undefined;
  /** Sent as they are: `{ num_inference_steps: 30 }`. */
  extra: Readonly<Record<string, Json>>;
}

export interface CreateBody {
  json?: Record<string, unknown>;
  form?: FormData;
  conform: ConformHint | undefined;
}

/** The body of a create in a dialect. @throws GenerationError if the model cannot make such a film. */
export async function createBody(
  request: EngineRequest,
  model: BodyModel,
  dialect: Dialect,
): Promise<CreateBody> {
  const plan = model.native && planSegment(model.native, request);
  const { width, height, seconds } = { ...request, ...plan };
  const whole = Math.ceil(seconds);
  const fields: Record<string, Json> = {
    ...(model.upstream !== null && { model: model.upstream }),
    prompt: request.prompt,
    size: `${width}x${height}`,
    seconds: dialect.seconds === 'text' ? String(whole) : whole,
  };
  const extras: Record<string, Json> = {
    ...(dialect.seed && { seed: request.seed }),
    ...(plan && dialect.frames && model.native?.frames
      ? { [dialect.frames.count]: plan.frames, [dialect.frames.rate]: plan.framesPerSecond }
      : {}),
    ...model.extra,
  };
  if (dialect.extras === 'top') Object.assign(fields, extras);
  else if (Object.keys(extras).length > 0) fields[dialect.extras] = extras;
  const { inputReference } = request;
  const isMultipart =
    dialect.encoding === 'multipart' ||
    (dialect.encoding === 'json-unless-image' &&
      dialect.image === 'file' &&
      inputReference !== null);
  const conform = plan?.conform;
  if (isMultipart) return { form: await formOf(fields, inputReference), conform };
  if (inputReference === null) return { json: fields, conform };
  const url = await dataUrl(inputReference);
  const image = dialect.image === 'object' ? { image_url: url } : url;
  return { json: { ...fields, input_reference: image }, conform };
}

async function formOf(
  fields: Readonly<Record<string, Json>>,
  inputReference: string | null,
): Promise<FormData> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  if (inputReference !== null) {
    const blob = await openAsBlob(inputReference, { type: imageTypeOf(inputReference) });
    form.set('input_reference', blob, `first-frame${path.extname(inputReference)}`);
  }
  return form;
}

async function dataUrl(file: string): Promise<string> {
  return `data:${imageTypeOf(file)};base64,${await readFile(file, 'base64')}`;
}

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
};

function imageTypeOf(file: string): string {
  return TYPES[path.extname(file).toLowerCase()] ?? 'image/png';
}
