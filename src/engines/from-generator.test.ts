import { describe, expect, it } from 'vitest';
import type { EngineRequest, EngineStatus } from './engine.ts';
import type { GenerateContext } from './from-generator.ts';
import { fromGenerator, GenerationError } from './from-generator.ts';
import { keptIn } from '../testing/kept-in.ts';

const request: EngineRequest = {
  id: 'video_1',
  model: 'm',
  prompt: 'p',
  width: 16,
  height: 16,
  seconds: 4,
  seed: 1,
  inputReference: null,
  source: null,
  characters: [],
};

/** An engine whose one film is finished by hand. */
function handmade() {
  const work = Promise.withResolvers<{ file: string }>();
  const started = Promise.withResolvers<GenerateContext>();
  const engine = fromGenerator({
    id: 'handmade',
    models: () => [],
    generate: (_request, context) => {
      started.resolve(context);
      context.signal.addEventListener('abort', () => work.reject(context.signal.reason));
      return work.promise;
    },
  });
  const controller = new AbortController();
  const directory = '/nowhere';
  const context = { signal: controller.signal, directory, kept: keptIn(directory) };
  return { engine, work, started: started.promise, controller, context };
}

describe('fromGenerator', () => {
  it('runs to success and answers every poll with the output', async () => {
    const { engine, work, started, context } = handmade();
    const operation = await engine.start(request, context);
    expect(await engine.poll(operation, context)).toMatchObject({ state: 'running', progress: 0 });
    (await started).onProgress(0.5, 'drawing');
    expect(await engine.poll(operation, context)).toEqual({
      state: 'running',
      progress: 0.5,
      phase: 'drawing',
    });
    work.resolve({ file: 'film.mp4' });
    const seen: EngineStatus[] = [];
    await engine.watch!(operation, (status) => seen.push(status), context);
    expect(seen.at(-1)).toEqual({ state: 'succeeded', output: { file: 'film.mp4' } });
    expect(await engine.poll(operation, context)).toEqual(seen.at(-1));
    expect(JSON.parse(JSON.stringify(operation))).toEqual(operation);
  });

  it('begins nothing for a job that is stopped already', async () => {
    const { engine, controller, context } = handmade();
    controller.abort();
    const operation = await engine.start(request, context);
    await engine.close!();
    const error = { code: 'cancelled' };
    expect(await engine.poll(operation, context)).toMatchObject({ state: 'failed', error });
  });

  it('never lets progress fall', async () => {
    const { engine, started, context } = handmade();
    const operation = await engine.start(request, context);
    const { onProgress } = await started;
    onProgress(0.6, 'drawing');
    onProgress(0.2, 'finishing');
    expect(await engine.poll(operation, context)).toMatchObject({ progress: 0.6 });
    await engine.close!();
  });

  it('fails with the code of the fault, and without inner texts for any other', async () => {
    for (const [thrown, error] of [
      [
        new GenerationError({ code: 'too_dark', message: 'Too dark.', retryable: false }),
        { code: 'too_dark', message: 'Too dark.', retryable: false },
      ],
      [new Error('/secret/path'), { code: 'engine_error', retryable: true }],
    ] as const) {
      const { engine, work, context } = handmade();
      const operation = await engine.start(request, context);
      work.reject(thrown);
      await engine.watch!(operation, () => {}, context);
      const status = await engine.poll(operation, context);
      expect(status).toMatchObject({ state: 'failed', error });
      expect(JSON.stringify(status)).not.toContain('secret');
    }
  });

  it('stops on cancel, on abort and on close', async () => {
    const stops = [
      async ({ engine, context }: ReturnType<typeof handmade>, operation: { run: string }) =>
        engine.cancel!(operation, context),
      async ({ controller }: ReturnType<typeof handmade>) => controller.abort(),
      async ({ engine }: ReturnType<typeof handmade>) => engine.close!(),
    ];
    for (const stop of stops) {
      const made = handmade();
      const operation = (await made.engine.start(request, made.context)) as { run: string };
      const { signal } = await made.started;
      await stop(made, operation);
      expect(signal.aborted).toBe(true);
      const other = { ...made.context, signal: new AbortController().signal };
      await made.engine.watch!(operation, () => {}, other);
      expect(await made.engine.poll(operation, other)).toMatchObject({ state: 'failed' });
    }
  });

  it('has lost what another process started', async () => {
    const { engine, context } = handmade();
    for (const operation of [{ run: 'elsewhere' }, { other: 1 }]) {
      expect(await engine.poll(operation, context)).toEqual({ state: 'lost' });
      await expect(engine.cancel!(operation, context)).resolves.toBe('too_late');
    }
  });
});
