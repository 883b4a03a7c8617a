import { describe, expect, it } from 'vitest';
import type { Actor, CameraMove, Shot } from '../plan.ts';
import { CAMERA_MOVES } from '../plan.ts';
import type { StagedActor } from './paths.ts';
import type { Staging } from './staging.ts';
import { createStaging } from './staging.ts';
import { View } from './view.ts';

const SECONDS = 4;
const LANDSCAPE = { width: 1280, height: 720 };
const PORTRAIT = { width: 720, height: 1280 };

function actor(id: string, drawn: Actor['drawn_as'], more: Partial<Actor> = {}): Actor {
  return {
    id,
    name: drawn.model,
    drawn_as: drawn,
    count: 1,
    colors: [],
    size: 'normal',
    material: null,
    pattern: null,
    age: drawn.rig === 'human' ? 'adult' : null,
    gender: null,
    clothing: [],
    action: { verb: 'stand', object: null },
    pace: 'normal',
    direction: null,
    place: null,
    role: 'subject',
    speech: null,
    ...more,
  };
}

const fox = (more: Partial<Actor> = {}): Actor =>
  actor(
    'a1',
    { rig: 'quadruped', model: 'fox' },
    { action: { verb: 'run', object: null }, ...more },
  );
const person = (id: string, more: Partial<Actor> = {}): Actor =>
  actor(id, { rig: 'human', model: 'person' }, more);

function shot(actors: Actor[], camera: Partial<Shot['camera']> = {}): Shot {
  return {
    share: 1,
    text: 'a test',
    environment: { kind: 'field', attributes: [] },
    time: 'noon',
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
      ...camera,
    },
    actors,
    texts: [],
    effects: [],
  };
}

function stage(of: Shot, size = LANDSCAPE, seed = 1): Staging {
  return createStaging({ shot: of, seconds: SECONDS, ...size, seed, detail: 'standard' });
}

/** The box of an actor on the frame at a time, in shares of the frame. */
function boxOf(staging: Staging, staged: StagedActor, t: number, size = LANDSCAPE) {
  const view = new View(size.width, size.height, staging.camera(t));
  const { x, y, z } = staged.stateAt(t);
  const { rig } = staged.placed;
  const foot = view.project(x, y, z);
  return {
    left: (foot.x - (rig.width / 2) * foot.scale) / size.width,
    right: (foot.x + (rig.width / 2) * foot.scale) / size.width,
    top: (foot.y - rig.height * foot.scale) / size.height,
    bottom: foot.y / size.height,
    middle: foot.x / size.width,
  };
}

const TIMES = [0, 0.25, 0.5, 0.75, 1].map((share) => share * SECONDS);

function expectAllInside(staging: Staging, size = LANDSCAPE, times = TIMES): void {
  for (const staged of staging.actorsOn(() => 0)) {
    for (const t of times) {
      const box = boxOf(staging, staged, t, size);
      expect(box.left).toBeGreaterThan(-0.01);
      expect(box.right).toBeLessThan(1.01);
      expect(box.top).toBeGreaterThan(-0.01);
      expect(box.bottom).toBeLessThan(1.02);
    }
  }
}

describe('createStaging', () => {
  it.each(CAMERA_MOVES)(
    'keeps a running fox and a walking person in the frame: %s',
    (move: CameraMove) => {
      for (const size of [LANDSCAPE, PORTRAIT]) {
        for (const speed of ['slow', 'fast'] as const) {
          // A tilt comes to its subject from above or below, and ends on it.
          const times = move.startsWith('tilt') ? TIMES.slice(3) : TIMES;
          expectAllInside(stage(shot([fox()], { move, speed }), size), size, times);
          const walker = person('a1', {
            action: { verb: 'walk', object: null },
            direction: 'left',
          });
          expectAllInside(stage(shot([walker], { move, speed }), size), size, times);
        }
      }
    },
  );

  it.each(['wide', 'full'] as const)('shows every one of a group: %s', (framing) => {
    for (const count of [2, 5, 9, 16]) {
      for (const size of [LANDSCAPE, PORTRAIT]) {
        const staging = stage(shot([fox({ count })], { framing }), size);
        const actors = staging.actorsOn(() => 0);
        expect(actors).toHaveLength(count);
        expectAllInside(staging, size);
        const places = actors.map(({ placed }) => `${placed.x.toFixed(2)} ${placed.z.toFixed(2)}`);
        expect(new Set(places).size).toBe(count);
      }
    }
  });

  it('fills the frame well with its subject', () => {
    const share = (of: Shot): number => {
      const staging = stage(of);
      const { top, bottom } = boxOf(staging, staging.actorsOn(() => 0)[0]!, 2);
      return bottom - top;
    };
    expect(share(shot([person('a1')]))).toBeGreaterThan(0.5);
    expect(share(shot([person('a1')]))).toBeLessThan(0.75);
    expect(share(shot([fox()]))).toBeGreaterThan(0.28);
    expect(share(shot([person('a1')], { framing: 'wide' }))).toBeLessThan(0.5);
    expect(share(shot([person('a1')], { framing: 'close_up' }))).toBeGreaterThan(1);
  });

  it('puts things left, right, on and above each other as seen', () => {
    const at = (relation: 'left_of' | 'right_of' | 'above' | 'on') => {
      const actors = [
        person('a1'),
        actor('a2', { rig: 'quadruped', model: 'cat' }, { place: { relation, target: 'a1' } }),
      ];
      const staging = stage(shot(actors));
      const [host, guest] = staging.actorsOn(() => 0);
      return { host: boxOf(staging, host!, 1), guest: boxOf(staging, guest!, 1) };
    };
    const left = at('left_of');
    expect(left.guest.right).toBeLessThan(left.host.left + 0.02);
    const right = at('right_of');
    expect(right.guest.left).toBeGreaterThan(right.host.right - 0.02);
    const above = at('above');
    expect(above.guest.bottom).toBeLessThan(above.host.top);
    const on = at('on');
    expect(on.guest.bottom).toBeLessThan(on.host.bottom);
  });

  /** Where a place of an actor is on the stage as the shot begins. */
  const placeOf = (staging: Staging, id: string, name: string) => {
    const { placed, stateAt } = staging.actorsOn(() => 0).find((a) => a.placed.actor.id === id)!;
    const state = stateAt(0);
    const anchor = placed.rig.anchor(name, state)!;
    return { x: state.x + anchor.x, y: state.y + anchor.y };
  };

  it('turns who is petted to the hand, its head below it', () => {
    const staging = stage(
      shot([
        person('a1', { action: { verb: 'pet', object: 'a2' } }),
        actor('a2', { rig: 'quadruped', model: 'dog' }, { role: 'companion' }),
      ]),
    );
    const [hand, head] = [placeOf(staging, 'a1', 'hand'), placeOf(staging, 'a2', 'head')];
    expect(Math.hypot(hand.x - head.x, hand.y - head.y)).toBeLessThan(0.3);
  });

  it('sits who rides on the back, before the croup', () => {
    const staging = stage(
      shot([
        person('a1', {
          action: { verb: 'ride', object: 'a2' },
          place: { relation: 'riding', target: 'a2' },
        }),
        actor('a2', { rig: 'quadruped', model: 'horse' }, { role: 'companion' }),
      ]),
    );
    const [seat, back] = [placeOf(staging, 'a1', 'seat'), placeOf(staging, 'a2', 'back')];
    expect(Math.hypot(seat.x - back.x, seat.y - back.y)).toBeLessThan(0.15);
  });

  it('shows the small beside the large', () => {
    const share = (of: Actor[], id: string): number => {
      const staging = stage(shot(of));
      const staged = staging.actorsOn(() => 0).find(({ placed }) => placed.actor.id === id)!;
      const { top, bottom } = boxOf(staging, staged, 2);
      return bottom - top;
    };
    const cat = actor('a1', { rig: 'quadruped', model: 'cat' });
    const sparrow = actor('a2', { rig: 'bird', model: 'sparrow' });
    expect(share([cat, sparrow], 'a2')).toBeGreaterThan(0.15);
    expect(
      share([actor('a1', { rig: 'quadruped', model: 'elephant' }), cat], 'a1'),
    ).toBeGreaterThan(0.3);
    const cup = actor('a2', { rig: 'prop', model: 'cup' });
    const alone = share([cup], 'a2');
    expect(alone).toBeGreaterThan(0.5);
    // A person stays as tall as a person.
    expect(share([person('a1'), cup], 'a1')).toBeGreaterThan(0.5);
  });

  it('sets a landmark far behind its subject, in sight and not in its place', () => {
    const tower = actor('a2', { rig: 'prop', model: 'eiffel_tower' }, { role: 'extra' });
    for (const move of ['static', 'tracking', 'zoom_in'] as const) {
      const walker = person('a1', { action: { verb: 'walk', object: null }, direction: 'left' });
      const staging = stage(shot([walker, tower], { move }));
      const [subject, behind] = staging.actorsOn(() => 0);
      const near = boxOf(staging, subject!, 2);
      const far = boxOf(staging, behind!, 2);
      expect(near.bottom - near.top).toBeGreaterThan(0.4);
      expect(far.bottom - far.top).toBeGreaterThan(0.3);
      expect(far.left).toBeGreaterThan(0);
      expect(far.right).toBeLessThan(1);
      expect(far.bottom).toBeLessThan(near.bottom);
      expect(behind!.stateAt(2).z).toBeGreaterThan(1.8 * subject!.stateAt(2).z);
    }
  });

  it('writes on the sign that the plan names', () => {
    const cat = actor('a1', { rig: 'quadruped', model: 'cat' });
    const sign = actor('a2', { rig: 'prop', model: 'sign' });
    const of = { ...shot([cat, sign]), texts: [{ content: 'Fish & Chips', on: 'sign' as const }] };
    const ids = stage(of).layout.placed.map(({ actor: { id } }) => id);
    expect(ids.toSorted()).toEqual(['a1', 'a2']);
    const unnamed = stage({ ...of, actors: [cat] }).layout.placed;
    expect(unnamed).toHaveLength(2);
  });

  it('shows the back of who goes away, and the face of who comes', () => {
    const frontal = (direction: 'away' | 'toward'): number => {
      const walker = person('a1', { action: { verb: 'walk', object: null }, direction });
      return stage(shot([walker]))
        .actorsOn(() => 0)[0]!
        .stateAt(1).frontal;
    };
    expect(frontal('away')).toBe(-1);
    expect(frontal('toward')).toBe(1);
  });

  it('lets a walker cross the picture of a camera that stands still, and follows with one that tracks', () => {
    const walker = person('a1', { action: { verb: 'walk', object: null }, direction: 'right' });
    const moved = (move: CameraMove): number => {
      const staging = stage(shot([walker], { move }));
      const staged = staging.actorsOn(() => 0)[0]!;
      return boxOf(staging, staged, SECONDS).middle - boxOf(staging, staged, 0).middle;
    };
    expect(moved('static')).toBeGreaterThan(0.2);
    expect(Math.abs(moved('tracking'))).toBeLessThan(0.03);
  });

  it.each(CAMERA_MOVES.filter((move) => move !== 'static' && move !== 'rack_focus'))(
    'moves the camera visibly: %s',
    (move) => {
      const staging = stage(shot([person('a1')], { move }));
      const far = (t: number) => {
        const view = new View(1280, 720, staging.camera(t));
        return [view.project(3, 2, 30), view.project(-2, 0, 8)];
      };
      const moved = far(0).map((point, i) => {
        const then = far(SECONDS * 0.93)[i]!;
        return Math.hypot(then.x - point.x, then.y - point.y);
      });
      expect(Math.max(...moved)).toBeGreaterThan(move === 'handheld' ? 2 : 20);
    },
  );

  it('at least doubles what it zooms in on, or goes up to', () => {
    for (const move of ['zoom_in', 'dolly_in'] as const) {
      const staging = stage(shot([person('a1')], { move }));
      const staged = staging.actorsOn(() => 0)[0]!;
      const tall = (t: number): number => {
        const { top, bottom } = boxOf(staging, staged, t);
        return bottom - top;
      };
      expect(tall(SECONDS) / tall(0), move).toBeGreaterThan(1.9);
    }
  });

  it('orbits: who stands in the middle is seen from several sides', () => {
    const seen = (of: Actor) => {
      const [staged] = stage(shot([of], { move: 'orbit' })).actorsOn(() => 0);
      return TIMES.map((t) => staged!.stateAt(t));
    };
    const frontal = seen(person('a1')).map((state) => state.frontal);
    expect(frontal[0]).toBeLessThan(-0.9);
    expect(frontal.at(-1)).toBeGreaterThan(0.9);
    const fox = seen(actor('a1', { rig: 'quadruped', model: 'fox' }));
    expect(fox[0]!.facing).toBe(-fox.at(-1)!.facing);
    expect(fox[2]!.frontal).toBeGreaterThan(0.9);
    const car = seen(actor('a1', { rig: 'vehicle', model: 'car' }, { pace: 'still' }));
    expect(car[0]!.width).toBeLessThan(0.8);
    expect(car[2]!.width).toBeCloseTo(1, 1);
  });

  it('racks the focus from right before the lens to the subject', () => {
    const staging = stage(shot([person('a1')], { move: 'rack_focus' }));
    const { distance } = staging.composition;
    expect(staging.camera(0).focusDistance).toBeLessThan(0.5 * distance);
    expect(staging.camera(SECONDS).focusDistance).toBeCloseTo(distance);
  });

  it('looks through the eyes of who cycles, and goes along a path', () => {
    const cyclist = person('a1', { action: { verb: 'cycle', object: null } });
    const fox = actor('a2', { rig: 'quadruped', model: 'fox' }, { role: 'companion' });
    const staging = stage(shot([cyclist, fox], { move: 'first_person' }));
    expect(staging.viewer?.view).toBe('bicycle');
    expect(staging.layout.placed.map(({ actor: { id } }) => id)).toEqual(['a2']);
    expect(staging.set.lane).toMatchObject({ paved: false });
    expect(staging.camera(SECONDS).z - staging.camera(0).z).toBeGreaterThan(1);
    expect(stage(shot([cyclist], { move: 'static' })).viewer).toBeNull();
  });

  it('tilts and smears the picture of a camera that shakes', () => {
    const staging = stage(shot([person('a1')], { shaking: true }));
    const poses = Array.from({ length: 40 }, (_, i) => staging.camera(i / 10));
    expect(Math.max(...poses.map(({ roll }) => Math.abs(roll)))).toBeGreaterThan(0.03);
    expect(poses.some(({ smear }) => Math.hypot(...smear!) > 0.003)).toBe(true);
  });

  it('is the same for the same seed and another for another', () => {
    const poses = (seed: number) =>
      JSON.stringify(TIMES.map(stage(shot([fox()]), LANDSCAPE, seed).camera));
    expect(poses(7)).toBe(poses(7));
    expect(poses(7)).not.toBe(poses(8));
  });
});
