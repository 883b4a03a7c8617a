import type { ScenePlan } from '../plan.ts';
import type { CameraMention } from './camera.ts';
import type { Cast, PlaceMention } from './cast/draft.ts';
import type { Catalogue } from './catalogue.ts';
import type { PlanOptions } from './plan-scene.ts';
import type { Quote } from './quotes.ts';
import type { Setting } from './setting.ts';

export type NotShown = ScenePlan['not_shown'];
export type ShownAs = NonNullable<ScenePlan['shown_as']>;

/** What all shots of a film are planned from. */
export interface Film {
  catalogue: Catalogue;
  options: PlanOptions;
  text: string;
  /** For words about the world: with camera phrases, without looks and quotations. */
  lower: string;
  /** For things and actions: without camera phrases as well. */
  clean: string;
  quotes: Quote[];
  mentions: CameraMention[];
  notShown: NotShown;
  shownAs: ShownAs;
}

/** A shot's part of the prompt, read. */
export interface Scene {
  from: number;
  to: number;
  seconds: number | null;
  /** The sentences it is told in: its camera and its setting hold for all that happens in them. */
  told: { from: number; to: number };
  cast: Cast;
  setting: Setting;
  /** It goes on in the place and with the actors of the scene before. */
  continues: boolean;
  /** Somebody of the scene before is in it. */
  recalls: boolean;
}

/** The place that the words make surest of. */
export function bestPlace(places: readonly PlaceMention[]): PlaceMention | null {
  return places.reduce<PlaceMention | null>(
    (best, place) => (!best || place.score > best.score ? place : best),
    null,
  );
}
