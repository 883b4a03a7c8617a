import { z } from 'zod';
import type { FilmFormat } from '../../../media/frame.ts';
import type { EngineRequest, EngineSource, Json } from '../../engine.ts';
import { readOrders, readPictureFacts } from '../language/revision.ts';
import { plain } from '../language/tokens.ts';
import { continuePlan, revisePlan } from '../language/revise-plan.ts';
import { planScene } from '../language/plan-scene.ts';
import type { PlanOptions } from '../language/plan-scene.ts';
import type { ScenePlan } from '../plan.ts';
import { scenePlanSchema } from '../plan.ts';
import type { FramesJob } from './film-of-frames.ts';

/** What besides its plan a film was drawn from, as kept in `details.drawing`: enough to draw it again. */
export const drawingSchema = z.object({
  seed: z.int(),
  detail: z.enum(['standard', 'pro']),
  /** Its first frame was a given picture, which is not kept. */
  from_picture: z.boolean(),
  /** Its characters, by name; their pictures are not kept either. */
  characters: z.array(z.string()),
});
export type Drawing = z.infer<typeof drawingSchema>;

/** How a film is made from another: drawn again from a plan, or from the source's frames. */
export type Derivation =
  | { way: 'draw'; plan: ScenePlan; drawing: Drawing }
  | { way: 'frames'; plan: ScenePlan; job: Omit<FramesJob, 'file'> };

/** A source that can be drawn again, and from what. */
interface Own {
  plan: ScenePlan;
  drawing: Drawing;
}

/**
 * Decides how a remix, an edit or an extension is made. A film of this engine is drawn anew from its
 * plan, so that what stays is the same to the pixel; any other, and one whose pictures are not at
 * hand, is made of its frames.
 */
export function derive(
  request: EngineRequest & { source: EngineSource },
  format: FilmFormat,
): Derivation {
  const { source, prompt, seconds, width, height, seed } = request;
  const own = ownOf(request);
  const sourceFrames = sourceFramesOf(source, format);
  const names = request.characters.map(({ name }) => name);
  const options: PlanOptions = {
    seconds,
    width,
    height,
    seed: own?.drawing.seed ?? seed,
    characters: names,
  };
  if (own) {
    const plan =
      source.kind === 'extend'
        ? continuePlan(own.plan, prompt, { ...options, sourceFrames, frames: format.frameCount })
        : revisePlan(own.plan, prompt, options);
    const characters = [...new Set([...own.drawing.characters, ...names])];
    return { way: 'draw', plan, drawing: { ...own.drawing, characters } };
  }
  return deriveFromFrames(request, format);
}

/** Makes a film of the source's frames, whoever drew them. */
export function deriveFromFrames(
  request: EngineRequest & { source: EngineSource },
  format: FilmFormat,
): Derivation {
  const { source, prompt, seconds, width, height, seed } = request;
  const kind = source.kind === 'extend' ? 'extend' : 'edit';
  const plan = planOfFrames(prompt, kind, { seconds, width, height, seed });
  const sourceFrames = sourceFramesOf(source, format);
  return {
    way: 'frames',
    plan,
    job: {
      kind,
      source: source.file,
      sourceFrames: kind === 'edit' ? format.frameCount : sourceFrames,
      plan,
      prompt,
      format,
      seed,
    },
  };
}

/** Frames of the result that show the source, when it is extended. */
export function sourceFramesOf(
  { seconds }: EngineSource,
  { frameCount, framesPerSecond }: FilmFormat,
): number {
  return Math.min(frameCount, Math.round(seconds * framesPerSecond));
}

/** The source as it can be drawn again; null if something for that is missing. */
function ownOf({ source, characters }: EngineRequest & { source: EngineSource }): Own | null {
  const { origin } = source;
  const plan = scenePlanSchema.safeParse(origin?.details['plan']);
  if (!origin || !plan.success) return null;
  const drawing = drawingSchema.safeParse(origin.details['drawing'] as Json);
  if (!drawing.success) return null;
  if (drawing.data.from_picture) return null;
  const known = new Set(characters.map(({ name }) => name.toLowerCase()));
  if (drawing.data.characters.some((name) => !known.has(name.toLowerCase()))) return null;
  return { plan: plan.data, drawing: drawing.data };
}

/** Quoted words are kept as they are written. */
const hasQuotes = (prompt: string): boolean => /["“]/u.test(prompt);

/** The prompt as a plan, with a note of all that cannot be done to a film that was not drawn here. */
function planOfFrames(prompt: string, kind: 'edit' | 'extend', options: PlanOptions): ScenePlan {
  const said = readOrders(plain(prompt)).rest;
  const plan = planScene(hasQuotes(prompt) ? prompt : said, {
    ...options,
    hasInputReference: true,
  });
  const actors = plan.shots.flatMap((shot) => shot.actors.map((actor) => actor.name));
  const reason =
    kind === 'edit'
      ? 'Of a film that was not drawn here, light, weather, colours, look and words can be changed.'
      : 'A film that was not drawn here goes on with its last picture: nobody new can enter it.';
  const notes = actors.map((text) => ({ text, reason }));
  const facts = readPictureFacts(prompt);
  const nothing =
    kind === 'edit' &&
    !facts.time &&
    !facts.weather &&
    !facts.style &&
    facts.effects.length + facts.palette.length === 0 &&
    plan.shots.every((shot) => shot.texts.length === 0);
  if (nothing && notes.length === 0) notes.push({ text: prompt.slice(0, 200), reason });
  return { ...plan, prompt, not_shown: [...notes, ...plan.not_shown].slice(0, 40) };
}
