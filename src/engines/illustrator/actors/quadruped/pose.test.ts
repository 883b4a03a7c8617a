import { describe, expect, it } from 'vitest';
import { gaitAt, usualSpeed } from './gait.ts';
import { poseQuadruped } from './pose.ts';
import { quadrupeds } from './species.ts';

const rows = Object.entries(quadrupeds);

describe('poseQuadruped', () => {
  it.each(rows)('keeps the standing feet of a moving %s where they are', (_name, species) => {
    for (const manner of ['walk', 'trot', 'gallop'] as const) {
      const speed = usualSpeed(species.footwork, species.height, manner) * species.swift;
      const stood: (number | undefined)[] = [];
      let kept = 0;
      for (let frame = 0; frame < 60; frame++) {
        const t = frame / 60;
        const travelled = speed * t;
        const { legs } = poseQuadruped(species, {
          verb: 'run',
          speed,
          travelled,
          t,
          frontal: 0,
          mouth: 0,
        });
        legs.forEach((leg, i) => {
          const x = leg.foot.x + travelled;
          const before = stood[i];
          if (leg.down && before !== undefined) {
            expect(Math.abs(x - before)).toBeLessThan(0.003);
            expect(leg.foot.y).toBe(0);
            kept++;
          }
          stood[i] = leg.down ? x : undefined;
        });
      }
      expect(kept).toBeGreaterThan(10);
    }
  });

  it.each(rows)('puts every joint of a %s in a possible place', (_name, species) => {
    const speed = usualSpeed(species.footwork, species.height, 'gallop');
    for (const verb of ['stand', 'run', 'sit', 'lie', 'graze', 'jump', 'dance', 'play_guitar']) {
      const pose = poseQuadruped(species, {
        verb,
        speed: verb === 'run' ? speed : 0,
        travelled: 1,
        t: 1,
        frontal: 0,
        mouth: 0,
      });
      for (const { root, joint, ankle, foot } of pose.legs) {
        for (const p of [root, joint, ankle, foot]) {
          expect(Number.isFinite(p.x) && Number.isFinite(p.y)).toBe(true);
          expect(Math.abs(p.x)).toBeLessThan(species.height * 6);
        }
        expect(foot.y).toBeGreaterThanOrEqual(-1e-9);
      }
    }
  });

  it('walks in four beats, trots in diagonal pairs and gallops with all feet off the ground', () => {
    const height = 1;
    const walk = gaitAt('transverse', usualSpeed('transverse', height, 'walk'), height);
    expect(new Set(walk.landing).size).toBe(4);
    const trot = gaitAt('transverse', usualSpeed('transverse', height, 'trot'), height);
    expect(trot.landing[0]).toBe(trot.landing[3]);
    expect(trot.landing[1]).toBe(trot.landing[2]);
    const fox = quadrupeds['fox']!;
    const speed = usualSpeed('rotary', fox.height, 'gallop');
    const airborne = Array.from({ length: 40 }, (_, i) =>
      poseQuadruped(fox, {
        verb: 'run',
        speed,
        travelled: i * 0.05,
        t: i / 40,
        frontal: 0,
        mouth: 0,
      }),
    ).filter((pose) => pose.legs.every((leg) => !leg.down));
    expect(airborne.length).toBeGreaterThan(2);
  });
});
