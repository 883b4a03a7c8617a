import type { OwnView } from '../actors/own-view/own-view.ts';
import { createOwnView } from '../actors/own-view/own-view.ts';
import type { Actor, Shot } from '../plan.ts';
import type { Random } from '../random.ts';
import type { Environment } from '../world/environment.ts';
import { environment, environments } from '../world/registry.ts';
import type { Drawable } from './paint.ts';

/** Through whose eyes a shot in the first person is seen. */
export interface Viewer {
  view: OwnView;
  /** How far one gets, as a factor on a walk, and how much the steps are felt. */
  pace: number;
  bob: number;
  color?: string;
  sleeve?: string;
}

const BY_MODEL: readonly (readonly [OwnView, string])[] = [
  ['bicycle', 'bicycle'],
  ['motorcycle', 'motorcycle scooter'],
  ['board', 'skateboard surfboard snowboard'],
  ['canoe', 'canoe rowboat'],
  ['boat', 'boat sailboat ship yacht submarine'],
  [
    'cockpit',
    'airplane propeller_plane helicopter rocket space_shuttle spaceship ufo hot_air_balloon train steam_train tram',
  ],
  [
    'car',
    'car sports_car taxi police_car pickup van ambulance bus school_bus truck fire_truck tractor',
  ],
];
const BY_VERB: readonly (readonly [OwnView, string])[] = [
  ['bicycle', 'cycle'],
  ['motorcycle', 'motorcycle'],
  ['car', 'drive'],
  ['cockpit', 'fly'],
  ['canoe', 'row kayak canoe'],
  ['boat', 'sail'],
  ['skis', 'ski'],
  ['board', 'snowboard surf skateboard'],
  ['swimming', 'swim dive snorkel'],
  ['mount', 'ride gallop'],
];
const BY_TRADE: Readonly<Record<string, OwnView>> = {
  skier: 'skis',
  surfer: 'board',
  snowboarder: 'board',
  swimmer: 'swimming',
  cyclist: 'bicycle',
  biker: 'motorcycle',
  diver: 'swimming',
};
const MOUNTS = new Set(['horse', 'camel', 'donkey', 'elephant', 'pony', 'zebra', 'unicorn']);
const PACE: Partial<Record<OwnView, readonly [pace: number, bob: number]>> = {
  hands: [1, 1],
  paws: [1.6, 1.6],
  mount: [1.6, 1.4],
  swimming: [0.8, 0.7],
  bicycle: [1.7, 0.3],
  canoe: [0.9, 0.4],
  boat: [1.2, 0.4],
  skis: [1.8, 0.4],
};
const RIDDEN: readonly [number, number] = [2.2, 0.1];

/** Who sees a shot in the first person, and which actors are therefore not seen in it. */
export function viewerOf(shot: Shot): { viewer: Viewer; hidden: ReadonlySet<string> } | null {
  if (shot.camera.move !== 'first_person') return null;
  const lead = shot.actors.find(({ role }) => role === 'subject') ?? shot.actors[0];
  const found = lead && lead.count === 1 ? ownView(lead, shot.actors) : null;
  const walker: Viewer = { view: 'hands', pace: 1, bob: 1 };
  if (!lead || !found) return { viewer: walker, hidden: new Set() };
  const { view, ride } = found;
  const [pace, bob] = PACE[view] ?? RIDDEN;
  const color = (ride ?? lead).colors[0];
  const sleeve = lead.clothing.find(({ color: worn }) => worn)?.color;
  const hidden = new Set([lead.id, ...(ride ? [ride.id] : [])]);
  // What he holds, wears or rides goes with him.
  for (const { id, place } of shot.actors)
    if (
      place &&
      hidden.has(place.target) &&
      /^(?:holding|wearing|riding|in|on)$/u.test(place.relation)
    )
      hidden.add(id);
  return {
    viewer: {
      view,
      pace,
      bob,
      ...(color && view !== 'hands' ? { color } : {}),
      ...(sleeve ? { sleeve } : {}),
    },
    hidden,
  };
}

/** What a lead sees of himself; null for those who are looked at. */
function ownView(
  lead: Actor,
  actors: readonly Actor[],
): { view: OwnView; ride: Actor | null } | null {
  const { rig, model } = lead.drawn_as;
  const { verb } = lead.action;
  const by = (table: typeof BY_MODEL, word: string): OwnView | undefined =>
    table.find(([, words]) => words.split(' ').includes(word))?.[0];
  const machine = by(BY_MODEL, model);
  if (rig === 'vehicle' || (rig === 'prop' && machine))
    return machine ? { view: machine, ride: null } : null;
  const ride =
    lead.place?.relation === 'riding' || lead.place?.relation === 'in'
      ? (actors.find(({ id }) => id === lead.place!.target) ?? null)
      : null;
  if (rig === 'human' || rig === 'cutout') {
    const ridden =
      ride &&
      (by(BY_MODEL, ride.drawn_as.model) ??
        (ride.drawn_as.rig === 'quadruped' ? 'mount' : undefined));
    if (ridden) return { view: ridden, ride };
    return {
      view: by(BY_VERB, verb) ?? BY_TRADE[lead.name] ?? BY_TRADE[model] ?? 'hands',
      ride: null,
    };
  }
  if (rig === 'quadruped' && MOUNTS.has(model) && /^(?:ride|gallop|race)$/u.test(verb))
    return { view: 'mount', ride: null };
  if (rig === 'quadruped' && lead.pace !== 'still' && verb !== 'stand')
    return { view: 'paws', ride: null };
  if (rig === 'bird' && /^(?:fly|soar|glide|dive)$/u.test(verb))
    return { view: 'wings', ride: null };
  return null;
}

/** Roads that run across the view, and what they look like to somebody who drives along them. */
const ALONG: Readonly<Record<string, string>> = {
  street: 'alley',
  city_skyline: 'alley',
  highway: 'field',
  raceway: 'field',
  parking_lot: 'field',
  river: 'lake',
  harbor: 'ocean',
};
/** What goes on water only; on land, one goes along banks and streets. */
const AFLOAT = new Set<OwnView>(['boat', 'canoe']);
const WATERS = new Set(['river', 'harbor']);

/** The place of a shot as it looks to somebody on his way through it. */
export function seenByViewer(place: Environment, { view }: Viewer): Environment {
  if (WATERS.has(place.id) && !AFLOAT.has(view)) return place;
  if (view === 'skis' && place.id === 'mountains') return environment('ski_slope');
  const along = ALONG[place.id];
  return environments.find(({ id }) => id === along) ?? place;
}

const SKINS = ['#f0c8a0', '#d8a070', '#b07848', '#8a5a38'];

/** His own hands, and what they hold on to, at the frame's foot. */
export function ownViewOf({ view, ...look }: Viewer, random: Random): Drawable {
  return createOwnView(view, { ...look, skin: random.pick(SKINS) });
}
