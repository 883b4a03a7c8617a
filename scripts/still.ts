/**
 * Stills of a film without making the film: one frame, or a contact sheet.
 *
 *   node scripts/still.ts "a red fox running through a snowy forest" -o out.png --sheet 6
 *   node scripts/still.ts --environment forest --time dusk --weather snow \
 *     --actor quadruped:fox:run --actor human:person:walk --camera tracking -o out.png
 */
import { readFile, writeFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { createCanvas, ImageData } from '@napi-rs/canvas';
import type { Actor, ScenePlan } from '../src/engines/illustrator/plan.ts';
import { scenePlanSchema } from '../src/engines/illustrator/plan.ts';
import { createFilmPainter } from '../src/engines/illustrator/render/frame.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    output: { type: 'string', short: 'o', default: 'still.png' },
    size: { type: 'string', default: '1280x720' },
    seconds: { type: 'string', default: '4' },
    /** Moment as a share of the film. */
    at: { type: 'string', default: '0.5' },
    seed: { type: 'string', default: '1' },
    /** Number of frames on a contact sheet. */
    sheet: { type: 'string' },
    plan: { type: 'string' },
    /** A picture of the film's size to bring to life. */
    reference: { type: 'string' },
    /** Prints the plan as JSON. */
    show: { type: 'boolean', default: false },
    pro: { type: 'boolean', default: false },
    environment: { type: 'string' },
    attribute: { type: 'string', multiple: true },
    time: { type: 'string' },
    weather: { type: 'string' },
    mood: { type: 'string' },
    style: { type: 'string' },
    camera: { type: 'string' },
    framing: { type: 'string' },
    angle: { type: 'string' },
    tempo: { type: 'string' },
    speed: { type: 'string' },
    effect: { type: 'string', multiple: true },
    /** `rig:model[:verb[:count]]`, e.g. `quadruped:fox:run:3`. */
    actor: { type: 'string', multiple: true },
    direction: { type: 'string' },
    color: { type: 'string', multiple: true },
    text: { type: 'string' },
  },
});

function actorOf(text: string, index: number): unknown {
  // Emoji names have a colon of their own: emoji:noto:violin:spin.
  const parts = text.split(':');
  const [rig, model, verb = 'stand', count = '1'] =
    parts[0] === 'emoji' ? ['emoji', `${parts[1]}:${parts[2]}`, ...parts.slice(3)] : parts;
  return {
    id: `a${index + 1}`,
    name: model,
    drawn_as: { rig, model },
    count: Number(count),
    colors: values.color ?? [],
    size: 'normal',
    material: null,
    pattern: null,
    age: rig === 'human' ? 'adult' : null,
    gender: null,
    clothing: [],
    action: { verb, object: null },
    pace: 'normal',
    direction: values.direction ?? null,
    place: null,
    role: 'subject',
    speech: null,
  } satisfies Record<keyof Actor, unknown>;
}

/** Flags on top of a plan: whatever is given replaces what the plan says in every shot. */
function withFlags(plan: ScenePlan): ScenePlan {
  const shots = plan.shots.map((shot) => ({
    ...shot,
    environment: {
      kind: values.environment ?? shot.environment.kind,
      attributes: values.attribute ?? shot.environment.attributes,
    },
    time: values.time ?? shot.time,
    weather: values.weather
      ? { kind: values.weather, intensity: values.weather === 'clear' ? 0 : 0.7 }
      : shot.weather,
    mood: values.mood ?? shot.mood,
    camera: {
      ...shot.camera,
      move: values.camera ?? shot.camera.move,
      framing: values.framing ?? shot.camera.framing,
      angle: values.angle ?? shot.camera.angle,
      tempo: values.tempo ?? shot.camera.tempo,
      speed: values.speed ?? shot.camera.speed,
    },
    actors: values.actor ? values.actor.map(actorOf) : shot.actors,
    effects: values.effect ?? shot.effects,
    texts: values.text ? [{ content: values.text, on: 'title' }] : shot.texts,
  }));
  return scenePlanSchema.parse({ ...plan, style: values.style ?? plan.style, shots });
}

const EMPTY: ScenePlan = {
  version: 1,
  prompt: '',
  style: 'picture_book',
  shots: [
    {
      share: 1,
      text: '',
      environment: { kind: 'field', attributes: [] },
      time: 'afternoon',
      weather: { kind: 'clear', intensity: 0 },
      mood: 'calm',
      palette: [],
      camera: {
        move: 'static',
        speed: 'normal',
        framing: 'full',
        angle: 'eye',
        tempo: 'normal',
        shaking: false,
      },
      actors: [],
      texts: [],
      effects: [],
    },
  ],
  sound: { beds: [], music: false },
  not_shown: [],
};

async function planOf(prompt: string | undefined): Promise<ScenePlan> {
  if (values.plan) return scenePlanSchema.parse(JSON.parse(await readFile(values.plan, 'utf8')));
  if (!prompt) return EMPTY;
  // Loaded only for prompts, so that parts can be looked at while the planner does not run.
  const { planFor } = await import('../src/engines/illustrator/make-film.ts');
  const seconds = Number(values.seconds);
  return planFor({ prompt, seconds, width, height, seed: Number(values.seed) });
}

const [width = 1280, height = 720] = values.size.split('x').map(Number);
const plan = withFlags(await planOf(positionals[0]));
if (values.show) console.log(JSON.stringify(plan, null, 2));
const frameCount = Math.max(1, Math.round(Number(values.seconds) * 24));
const started = performance.now();
const painter = await createFilmPainter({
  plan,
  format: { width, height, framesPerSecond: 24, frameCount },
  seed: Number(values.seed),
  detail: values.pro ? 'pro' : 'standard',
  inputReference: values.reference ?? null,
});

const times: number[] = [];
const still = createCanvas(width, height);
function drawAt(share: number): void {
  const before = process.cpuUsage();
  const pixels = painter.pixels(Math.min(frameCount - 1, Math.round(share * (frameCount - 1))));
  const { user, system } = process.cpuUsage(before);
  times.push((user + system) / 1000);
  const image = new ImageData(new Uint8ClampedArray(pixels), width, height);
  still.getContext('2d').putImageData(image, 0, 0);
}

if (values.sheet) {
  const count = Number(values.sheet);
  const columns = width > height ? Math.min(3, count) : Math.min(6, count);
  const cell = { width: Math.round(width / 2), height: Math.round(height / 2) };
  const sheet = createCanvas(columns * cell.width, Math.ceil(count / columns) * cell.height);
  const ctx = sheet.getContext('2d');
  for (let i = 0; i < count; i++) {
    drawAt(count === 1 ? 0.5 : i / (count - 1));
    const x = (i % columns) * cell.width;
    const y = Math.floor(i / columns) * cell.height;
    ctx.drawImage(still, x, y, cell.width - 2, cell.height - 2);
  }
  await writeFile(values.output, sheet.toBuffer('image/png'));
} else {
  drawAt(Number(values.at));
  await writeFile(values.output, still.toBuffer('image/png'));
}
const rest = times.slice(1);
console.log(
  `${values.output}: first frame with setup ${Math.round(times[0]!)} ms of CPU` +
    (rest.length > 0
      ? `, then ${Math.round(rest.reduce((a, b) => a + b) / rest.length)} ms a frame`
      : '') +
    `, all ${Math.round(performance.now() - started)} ms`,
);
