import { z } from 'zod';

/**
 * A ScenePlan is the whole film as data: what `kinora plan` prints, what the planner writes and
 * what the renderer draws. Everything the renderer decides by chance comes from the seed.
 */

export const TIMES = ['dawn', 'morning', 'noon', 'afternoon', 'sunset', 'dusk', 'night'] as const;
export type TimeOfDay = (typeof TIMES)[number];

export const WEATHERS = ['clear', 'cloudy', 'rain', 'snow', 'fog', 'storm', 'wind'] as const;
export type WeatherKind = (typeof WEATHERS)[number];

export const MOODS = [
  'calm',
  'joyful',
  'tense',
  'melancholy',
  'epic',
  'mysterious',
  'romantic',
] as const;
export type Mood = (typeof MOODS)[number];

export const CAMERA_MOVES = [
  'static',
  'pan_left',
  'pan_right',
  'tilt_up',
  'tilt_down',
  'zoom_in',
  'zoom_out',
  'dolly_in',
  'dolly_out',
  'tracking',
  'orbit',
  'aerial',
  'handheld',
  'rack_focus',
  'first_person',
] as const;
export type CameraMove = (typeof CAMERA_MOVES)[number];

export const FRAMINGS = [
  'extreme_close_up',
  'close_up',
  'medium',
  'full',
  'wide',
  'extreme_wide',
] as const;
export type Framing = (typeof FRAMINGS)[number];

export const STYLES = [
  'picture_book',
  'watercolor',
  'oil',
  'ink',
  'cyberpunk',
  'pixel_art',
  'noir',
  'anime',
  'claymation',
  'surreal',
  'vaporwave',
  'pencil',
] as const;
export type Style = (typeof STYLES)[number];

export const RELATIONS = [
  'left_of',
  'right_of',
  'above',
  'below',
  'on',
  'under',
  'in',
  'in_front_of',
  'behind',
  'next_to',
  'riding',
  'holding',
  'wearing',
] as const;
export type Relation = (typeof RELATIONS)[number];

const hexColor = z.string().regex(/^#[0-9a-f]{6}$/);

/**
 * How an actor is drawn. `rig` names the family in `actors/`; `model` the row or file within it; of a
 * `cutout`, the name of the character.
 */
const rigSchema = z.strictObject({
  rig: z.enum(['quadruped', 'human', 'bird', 'fish', 'vehicle', 'prop', 'emoji', 'cutout']),
  /** Species, vehicle, prop or trade: `fox`, `sedan`, `chair`, `chef`; for `emoji`, `noto:violin`. */
  model: z.string(),
});

const actorSchema = z.strictObject({
  /** Unique within the shot: `a1`, `a2`, … */
  id: z.string(),
  /** The prompt's own words, lower case: `red fox`. */
  name: z.string(),
  drawn_as: rigSchema,
  count: z.int().min(1).max(24),
  /** Named colours of the prompt as hex, most important first; empty: the rig's natural colours. */
  colors: z.array(hexColor),
  size: z.enum(['tiny', 'small', 'normal', 'large', 'giant']),
  material: z.string().nullable(),
  pattern: z.string().nullable(),
  /** For people. */
  age: z.enum(['baby', 'child', 'adult', 'elder']).nullable(),
  gender: z.enum(['female', 'male']).nullable(),
  clothing: z.array(z.strictObject({ item: z.string(), color: hexColor.nullable() })),
  /** What it does: a verb of the lexicon (`run`, `play_guitar`), and on which actor if any. */
  action: z.strictObject({ verb: z.string(), object: z.string().nullable() }),
  pace: z.enum(['still', 'slow', 'normal', 'fast']),
  direction: z.enum(['left', 'right', 'toward', 'away']).nullable(),
  /**
   * Where it is: relative to another actor's id. `riding`: it rides the target; `holding` and
   * `wearing`: the target holds or wears it. Null: the stage decides.
   */
  place: z.strictObject({ relation: z.enum(RELATIONS), target: z.string() }).nullable(),
  /** Main subjects are framed by the camera; the others dress the scene. */
  role: z.enum(['subject', 'companion', 'extra']),
  speech: z.string().nullable(),
});

const shotSchema = z.strictObject({
  /** Share of the film this shot lasts; the shares of all shots add up to 1. */
  share: z.number().positive().max(1),
  /** The sentence or clause of the prompt that this shot shows. */
  text: z.string(),
  /**
   * What the chances of place and actors are drawn from, where that is not `text`: shots of one scene
   * show one world and the same individuals.
   */
  scene: z.string().optional(),
  /** Goes on without a cut where the shot before it ended: its place, its camera, its actors. */
  continues: z.boolean().optional(),
  environment: z.strictObject({
    /** Id of a file in `world/environments/`. */
    kind: z.string(),
    /** Free qualifiers that environments may honour: `snowy`, `autumn`, `tropical`, `neon`, `ruined`. */
    attributes: z.array(z.string()),
  }),
  time: z.enum(TIMES),
  weather: z.strictObject({ kind: z.enum(WEATHERS), intensity: z.number().min(0).max(1) }),
  mood: z.enum(MOODS),
  /** Colours that the prompt gives to the picture as a whole. */
  palette: z.array(hexColor),
  camera: z.strictObject({
    move: z.enum(CAMERA_MOVES),
    speed: z.enum(['slow', 'normal', 'fast']),
    framing: z.enum(FRAMINGS),
    angle: z.enum(['eye', 'low', 'high', 'top']),
    /** Playback effect: time-lapse clouds and slow motion. */
    tempo: z.enum(['normal', 'slow_motion', 'time_lapse']),
    shaking: z.boolean(),
  }),
  actors: z.array(actorSchema).max(12),
  /** Words that must be readable in the picture, and where. */
  texts: z.array(
    z.strictObject({ content: z.string(), on: z.enum(['sign', 'title', 'caption', 'screen']) }),
  ),
  /** Things in the air or behind the actors: `fireworks`, `falling_leaves`, `fireflies`, `smoke`, `fire`. */
  effects: z.array(z.string()),
});

export const scenePlanSchema = z.strictObject({
  version: z.literal(1),
  prompt: z.string(),
  style: z.enum(STYLES),
  shots: z.array(shotSchema).min(1).max(12),
  sound: z.strictObject({
    /** Beds by id: `wind`, `waves`, `rain`, `crowd`, `engine`, `birdsong`, … Each is heard in the shots that call for it. */
    beds: z.array(z.string()),
    music: z.boolean(),
    /** Nothing is heard at all, of what is seen neither. */
    silent: z.boolean().optional(),
  }),
  /** What was asked and is not in the picture, in the prompt's words, and why. */
  not_shown: z.array(z.strictObject({ text: z.string(), reason: z.string() })),
  /** What is drawn as its nearest kin, for want of a drawing of its own: `beagle` as `corgi`. */
  shown_as: z.array(z.strictObject({ text: z.string(), as: z.string() })).optional(),
});

export type ScenePlan = z.infer<typeof scenePlanSchema>;
export type Shot = z.infer<typeof shotSchema>;
export type Actor = z.infer<typeof actorSchema>;
