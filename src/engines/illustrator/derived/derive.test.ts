import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { probeFilm } from '../../../media/probe.ts';
import type { EngineOutput, EngineRequest, EngineSource, Operation } from '../../engine.ts';
import { createIllustrator } from '../engine.ts';
import { planFor } from '../make-film.ts';
import { createFilmPainter } from '../render/frame.ts';
import type { ScenePlan } from '../plan.ts';
import { derive } from './derive.ts';
import { drawsAlike } from './draws-alike.ts';
import { keptIn } from '../../../testing/kept-in.ts';

const SIZE = { width: 96, height: 54 };

let directory: string;
const engine = createIllustrator();
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'kinora-derive-'));
});
afterAll(async () => {
  await engine.close?.();
  await rm(directory, { recursive: true, force: true });
});

function request(prompt: string, more: Partial<EngineRequest> = {}): EngineRequest {
  return {
    id: `video_${prompt.length}_${more.source?.kind ?? 'create'}`,
    model: 'illustrator',
    prompt,
    ...SIZE,
    seconds: 0.25,
    seed: 11,
    inputReference: null,
    source: null,
    characters: [],
    ...more,
  };
}

async function film(
  asked: EngineRequest,
): Promise<EngineOutput & { file: string; plan: ScenePlan }> {
  const kept = keptIn(directory);
  const context = { signal: new AbortController().signal, directory, kept };
  const operation: Operation = await engine.start(asked, context);
  const ended = Promise.withResolvers<EngineOutput>();
  await engine.watch!(
    operation,
    (status) => {
      if (status.state === 'succeeded') ended.resolve(status.output);
      if (status.state === 'failed') ended.reject(new Error(status.error.message));
    },
    context,
  );
  const output = await ended.promise;
  return {
    ...output,
    file: String(output.file),
    plan: output.details!['plan'] as unknown as ScenePlan,
  };
}

function sourceOf(
  kind: EngineSource['kind'],
  output: EngineOutput,
  { prompt, seed, seconds }: EngineRequest,
): EngineSource {
  return {
    kind,
    file: String(output.file),
    seconds,
    origin: { prompt, seed, details: output.details ?? {} },
  };
}

describe('films of films', () => {
  it('are extended and remixed from what the engine told of them', async () => {
    const first = request('A dog walking in a park');
    const made = await film(first);
    const second = request('it starts to rain', {
      seconds: 0.5,
      seed: 99,
      source: sourceOf('extend', made, first),
    });
    const longer = await film(second);
    expect(longer.plan.shots).toHaveLength(2);
    expect(longer.plan.shots[1]).toMatchObject({ continues: true, weather: { kind: 'rain' } });
    expect(longer.details!['drawing']).toMatchObject({ seed: 11 });
    expect((await probeFilm(longer.file)).video.frameCount).toBe(12);
    // The same request with another film's file: it is not what would be drawn.
    const mine = { plan: made.plan, seed: 11, detail: 'standard', inputReference: null } as const;
    const short = { ...SIZE, framesPerSecond: 24, frameCount: 6 };
    expect(await drawsAlike(made.file, { ...mine, format: short })).toBe(true);
    expect(await drawsAlike(made.file, { ...mine, seed: 12, format: short })).toBe(false);
    const third = request('make the dog blue', {
      seconds: 0.5,
      seed: 5,
      source: sourceOf('remix', longer, second),
    });
    const format = { ...SIZE, framesPerSecond: 24, frameCount: 12 };
    const remix = derive({ ...third, source: third.source! }, format);
    expect(remix).toMatchObject({ way: 'draw', drawing: { seed: 11 } });
    expect(remix.plan.shots.map((shot) => shot.actors[0]!.colors)).toEqual([
      ['#2f6fd0'],
      ['#2f6fd0'],
    ]);
    expect(remix.plan.shots[0]!.scene).toBe(made.plan.shots[0]!.text);
  }, 120_000);

  it('are made of frames where what they were drawn from is not at hand', () => {
    const format = { ...SIZE, framesPerSecond: 24, frameCount: 12 };
    const plan = (
      details: Record<string, unknown>,
      characters: EngineRequest['characters'] = [],
    ): string => {
      const origin = {
        prompt: '',
        seed: 1,
        details: details as EngineSource['origin'] & object as never,
      };
      const source: EngineSource = { kind: 'extend', file: 'film.mp4', seconds: 0.25, origin };
      return derive({ ...request('on', { seconds: 0.5, characters }), source }, format).way;
    };
    const drawn = derive(
      { ...request('x'), source: { kind: 'edit', file: 'f', seconds: 1, origin: null } },
      format,
    ).plan;
    const drawing = {
      seed: 1,
      detail: 'standard',
      from_picture: false,
      characters: [] as string[],
    };
    expect(plan({ plan: drawn, drawing })).toBe('draw');
    expect(plan({ plan: drawn })).toBe('frames');
    expect(plan({ plan: { version: 9 }, drawing })).toBe('frames');
    expect(plan({ plan: drawn, drawing: { ...drawing, from_picture: true } })).toBe('frames');
    expect(plan({ plan: drawn, drawing: { ...drawing, characters: ['Mossy'] } })).toBe('frames');
    const mossy = [{ name: 'mossy', image: 'mossy.png' }];
    expect(plan({ plan: drawn, drawing: { ...drawing, characters: ['Mossy'] } }, mossy)).toBe(
      'draw',
    );
  });

  it('show a character in its own colours wherever it is named', async () => {
    const canvas = createCanvas(60, 100);
    const ctx = canvas.getContext('2d');
    ctx.fillStyle = '#e000e0';
    ctx.fillRect(4, 4, 52, 92);
    const image = join(directory, 'mossy.png');
    await writeFile(image, canvas.toBuffer('image/png'));
    const characters = [{ name: 'Mossy', image }];
    for (const prompt of ['mossy dances in a park', 'Our happy Mossy runs on a beach']) {
      const asked = request(prompt, { characters });
      const plan = planFor(asked);
      expect(plan.shots[0]!.actors[0]).toMatchObject({
        drawn_as: { rig: 'cutout', model: 'Mossy' },
        role: 'subject',
      });
      const painter = await createFilmPainter({
        plan,
        format: { ...SIZE, framesPerSecond: 24, frameCount: 6 },
        seed: 11,
        detail: 'standard',
        inputReference: null,
        characters,
      });
      const rgba = painter.pixels(3);
      let magenta = 0;
      for (let i = 0; i < rgba.length; i += 4)
        if (rgba[i]! > rgba[i + 1]! + 50 && rgba[i + 2]! > rgba[i + 1]! + 50) magenta++;
      expect(magenta / (rgba.length / 4)).toBeGreaterThan(0.03);
    }
  });
});
