import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ConformHint, EngineRequest } from '../engine.ts';
import { GenerationError } from '../from-generator.ts';
import { planFilm } from '../planner.ts';
import type { ProcessIdentity } from './process-identity.ts';
import { WORK_FOLDER, writeOrder, type RunOrder } from './run-files.ts';
import type { CommandModelSettings, CommandSettings } from './settings.ts';
import { fill, fillArguments, type Variables } from './template.ts';
import { wan2gpSettings } from './wan2gp-settings.ts';

/** Makes the folder of a run with everything that its program reads. */
export async function prepareRun(
  folder: string,
  request: EngineRequest,
  settings: CommandSettings,
  { slot, owner }: { slot: number; owner: ProcessIdentity },
): Promise<void> {
  const model = settings.models.get(request.model);
  if (!model) {
    const message = `There is no model '${request.model}'.`;
    throw new GenerationError({ code: 'invalid_input', message, retryable: false });
  }
  const work = path.join(folder, WORK_FOLDER);
  await mkdir(work, { recursive: true, mode: 0o700 });
  const shape = shapeOf(request, model);
  const variables = await variablesOf(work, request, model, { settings, shape });
  const { program, progress, timeoutMs, quietMs, graceMs, diskBytes } = settings;
  const order: RunOrder = {
    program: fill(program, variables),
    args: fillArguments(model.args, variables),
    progress: [...progress],
    film: { frames: shape.frames, seconds: shape.nativeSeconds },
    timeoutMs,
    quietMs,
    graceMs,
    diskBytes,
    slot,
    owner,
    conform: shape.conform,
  };
  await writeOrder(folder, order);
}

interface Shape {
  width: number;
  height: number;
  frames: number;
  framesPerSecond: number;
  nativeSeconds: number;
  conform: ConformHint;
}

function shapeOf(request: EngineRequest, { capabilities }: CommandModelSettings): Shape {
  const { native, framesPerSecond } = capabilities;
  const { width, height, seconds } = request;
  if (!native) {
    const frames = Math.round(seconds * framesPerSecond);
    return { width, height, frames, framesPerSecond, nativeSeconds: seconds, conform: {} };
  }
  const planned = planFilm(native, request);
  if (!planned.ok) {
    const { message } = planned.refusal;
    throw new GenerationError({ code: 'invalid_input', message, retryable: false });
  }
  const { plan } = planned;
  const [segment] = plan.segments;
  return {
    width: plan.width,
    height: plan.height,
    frames: segment!.frames,
    framesPerSecond: plan.framesPerSecond,
    nativeSeconds: segment!.seconds,
    conform: plan.conform,
  };
}

async function variablesOf(
  work: string,
  request: EngineRequest,
  model: CommandModelSettings,
  { settings, shape }: { settings: CommandSettings; shape: Shape },
): Promise<Variables> {
  const inWork = (name: string): string => path.join(work, name);
  const { inputReference, prompt } = request;
  const image = inputReference === null ? '' : inWork(`image${path.extname(inputReference)}`);
  // The attempt's own folder ends with the attempt; the program may outlive it.
  if (inputReference !== null) await copyFile(inputReference, image);
  await writeFile(inWork('prompt.txt'), prompt);
  const variables: Variables = {
    ...model.variables,
    id: request.id,
    model: request.model,
    prompt,
    prompt_file: inWork('prompt.txt'),
    settings: inWork('settings.json'),
    width: String(shape.width),
    height: String(shape.height),
    seconds: String(request.seconds),
    frames: String(shape.frames),
    fps: String(shape.framesPerSecond),
    native_seconds: String(shape.nativeSeconds),
    seed: String(request.seed),
    image,
    out: inWork(settings.output),
    dir: work,
    here: settings.folder,
  };
  await writeFile(
    inWork('settings.json'),
    JSON.stringify(wan2gpSettings(variables, model.variables), null, 2),
  );
  return variables;
}
