import { rgb } from '../../../color.ts';
import { smoothstep, TAU } from '../../../easing.ts';
import type { Gait } from '../gait.ts';
import { gaitPose, GAITS } from '../gait.ts';
import { bottom, top } from '../outfits.ts';
import type { Pose } from '../pose.ts';
import { pose, v3 } from '../pose.ts';
import type { Action, Dress, Moment } from './action.ts';

/** Cycles of a gait that a body has gone through: by distance, so that feet do not slide. */
export function cycles(gait: Gait, m: Moment): number {
  return (m.travelled / (gait.stride * m.person.proportions.hip)) * (0.5 * 1.75);
}

/** Breathing, weight shifting from foot to foot, a look around. */
export function atEase(t: number): Pose {
  const breath = Math.sin(t * 1.7);
  const shift = Math.sin(t * 0.55);
  return pose({
    hips: v3(0, -0.006 - Math.abs(shift) * 0.004, shift * 0.025),
    curl: breath * 0.008,
    side: -shift * 0.025,
    tilt: shift * 0.03,
    head: { turn: Math.sin(t * 0.4) * 0.16, tilt: shift * 0.03 },
    left: { swing: 0.05 + breath * 0.015, out: 0.11, bend: 0.24 },
    right: { swing: 0.02 - breath * 0.015, out: 0.11, bend: 0.22 },
    leftLeg: { to: v3(0.03, 0, 0.1), from: 'ground' },
    rightLeg: { to: v3(-0.03, 0, -0.1), from: 'ground' },
    mood: 'happy',
    mouth: 0,
  });
}

function going(gait: Gait, mood: Pose['mood'] = 'neutral') {
  return (m: Moment): Pose => {
    if (m.speed < 0.03 && m.travelled === 0) return atEase(m.t);
    return { ...gaitPose(gait, cycles(gait, m)), mood };
  };
}

function marching(m: Moment): Pose {
  const moving = m.speed > 0.03 || m.travelled > 0;
  const cycle = moving ? cycles(GAITS.march, m) : m.t * 0.9;
  const p = gaitPose(GAITS.march, cycle);
  return { ...p, lean: 0, curl: -0.05, head: { ...p.head, nod: -0.06 }, mood: 'focused' };
}

function hopping(m: Moment): Pose {
  const beat = (m.t * 1.25) % 1;
  const up = beat > 0.32 ? Math.sin(((beat - 0.32) / 0.68) * Math.PI) : 0;
  const crouch = beat <= 0.32 ? Math.sin((beat / 0.32) * Math.PI) : 0;
  const air = v3(0, up * 0.5, 0);
  return pose({
    hips: v3(0, up * 0.5 - crouch * 0.24 - 0.02, 0),
    lean: crouch * 0.35 - up * 0.04,
    left: { swing: -0.5 * crouch + up * 2.6, out: 0.25 + up * 0.35, bend: 0.35, grip: 'open' },
    right: { swing: -0.5 * crouch + up * 2.6, out: 0.25 + up * 0.35, bend: 0.35, grip: 'open' },
    leftLeg: {
      to: v3(0.02 - up * 0.12, air.u * (0.92 + up * 0.3), 0.1),
      from: 'ground',
      pitch: up * 0.7,
    },
    rightLeg: {
      to: v3(0.0 - up * 0.2, air.u * (0.92 + up * 0.4), -0.1),
      from: 'ground',
      pitch: up * 0.8,
    },
    mood: 'happy',
    mouth: up * 0.4,
  });
}

function crawling(m: Moment): Pose {
  const cycle = m.travelled > 0 ? m.travelled / (0.7 * m.scale) : m.t * 0.8;
  const swing = Math.sin(TAU * cycle) * 0.12;
  const lift = (phase: number): number => Math.max(0, Math.cos(TAU * (cycle + phase))) * 0.06;
  return pose({
    hips: v3(-0.28, -0.42, 0),
    lean: 1.42,
    head: { follow: 0.25, nod: -0.12 },
    left: {
      to: v3(0.3 + swing, 0.05 + lift(0), 0.17),
      from: 'ground',
      grip: 'flat',
      wrist: 0.9,
      elbow: v3(0, 0.4, 1),
    },
    right: {
      to: v3(0.3 - swing, 0.05 + lift(0.5), -0.17),
      from: 'ground',
      grip: 'flat',
      wrist: 0.9,
      elbow: v3(0, 0.4, -1),
    },
    leftLeg: { to: v3(-0.66 - swing, 0.0, 0.12), from: 'ground', pitch: 1.3, knee: v3(0.9, -1, 0) },
    rightLeg: {
      to: v3(-0.66 + swing, 0.0, -0.12),
      from: 'ground',
      pitch: 1.3,
      knee: v3(0.9, -1, 0),
    },
    mood: 'happy',
  });
}

function dancing(m: Moment): Pose {
  const beat = m.t * 1.05;
  const a = Math.sin(TAU * beat);
  const b = Math.sin(TAU * beat * 0.5);
  const bounce = Math.abs(Math.cos(TAU * beat));
  const step = smoothstep(-0.4, 0.4, a);
  return pose({
    hips: v3(0, -0.04 - bounce * 0.06, a * 0.09),
    side: -a * 0.18,
    tilt: a * 0.16,
    twist: b * 0.35,
    head: { tilt: a * 0.16, turn: b * 0.2 },
    left: {
      to: v3(0.24, 0.32 + b * 0.32, 0.5),
      from: 'chest',
      elbow: v3(-0.2, -0.6, 0.8),
      grip: 'open',
    },
    right: {
      to: v3(0.24, 0.32 - b * 0.32, -0.5),
      from: 'chest',
      elbow: v3(-0.2, -0.6, -0.8),
      grip: 'open',
    },
    leftLeg: {
      to: v3(0.04, (1 - step) * 0.07, 0.21),
      from: 'ground',
      pitch: (1 - step) * 0.5,
      knee: v3(1, 0, 0.4),
    },
    rightLeg: {
      to: v3(0.04, step * 0.07, -0.21),
      from: 'ground',
      pitch: step * 0.5,
      knee: v3(1, 0, -0.4),
    },
    mood: 'happy',
    mouth: 0.25,
  });
}

/** The red coat and tall cap of those who parade. */
const parading: Dress = (o) => ({
  ...o,
  over: null,
  top: top('uniform', '#c8302c'),
  bottom: bottom('trousers', '#26304a'),
  gloves: rgb('#f6f4ee'),
  shoes: { kind: 'boots', color: rgb('#1e1c20') },
  hat: { kind: 'soldier', color: rgb('#2a2a30'), trim: rgb('#e8c04a') },
  belt: rgb('#f6f4ee'),
});

export const locomotion: readonly Action[] = [
  { verb: 'stand', view: 35, pose: (m) => atEase(m.t) },
  { verb: 'walk', view: 74, speed: 1.3, pose: going(GAITS.walk) },
  { verb: 'jog', view: 76, speed: 2.6, pose: going(GAITS.jog, 'happy') },
  { verb: 'run', view: 78, speed: 4.4, pose: going(GAITS.run, 'focused') },
  { verb: 'march', view: 66, speed: 1.2, pose: marching, dress: parading },
  { verb: 'sneak', view: 76, speed: 0.6, pose: going(GAITS.sneak, 'focused') },
  { verb: 'stalk', view: 76, speed: 0.6, pose: going(GAITS.sneak, 'focused') },
  { verb: 'chase', view: 78, speed: 4.6, pose: going(GAITS.run, 'happy') },
  { verb: 'jump', view: 40, pose: hopping },
  { verb: 'hop', view: 60, pose: hopping },
  { verb: 'crawl', height: 0.55, view: 82, speed: 0.4, pose: crawling },
  { verb: 'dance', view: 22, pose: dancing },
];
