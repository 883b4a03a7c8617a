import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, type TestContext } from 'vitest';
import type { Engine, EngineRequest, EngineStatus, Operation } from '../engines/engine.ts';
import { createMedia, type Media } from '../media/media.ts';
import { driveEngine, type Drive } from './drive-engine.ts';
import type { EngineUnderTest } from './engine-under-test.ts';

/** A health check that takes longer holds up the page that shows it. */
const HEALTH_MS = 10_000;

/**
 * The conformance suite of `Engine`: an adapter's test is one call of this. It drives the engine as a
 * worker does, over a world that the adapter's test provides.
 */
export function testEngine(name: string, createEngine: () => Promise<EngineUnderTest>): void {
  describe(`engine: ${name}`, () => {
    let subject: EngineUnderTest;
    let media: Media;

    beforeAll(async () => {
      media = createMedia();
      subject = await createEngine();
    });
    afterAll(async () => {
      await subject[Symbol.asyncDispose]();
      await media[Symbol.asyncDispose]();
    });

    const ask = (special: Partial<EngineRequest> = {}): EngineRequest =>
      requestFor(subject.engine, { ...subject.request, ...special });

    const expectFilm = async (status: EngineStatus, drive: Drive): Promise<void> => {
      if (status.state === 'failed') expect(status.error).toBe('a film');
      if (status.state !== 'succeeded') return expect(status.state).toBe('succeeded');
      const film = await media.probeFilm(await drive.save(status));
      expect(film.video.frameCount).toBeGreaterThan(0);
    };

    test('it has a name, and models with sizes and lengths', () => {
      const { engine } = subject;
      expect(engine.id).toMatch(/^[a-z][a-z0-9-]{0,39}$/);
      const ids = engine.models().map((model) => model.id);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      for (const model of engine.models()) {
        expect(model.sizes.length).toBeGreaterThan(0);
        for (const size of model.sizes) expect(size).toMatch(/^[1-9]\d*x[1-9]\d*$/);
        expect(model.seconds.length).toBeGreaterThan(0);
        for (const seconds of model.seconds) expect(seconds).toBeGreaterThan(0);
        expect(model.framesPerSecond).toBeGreaterThan(0);
      }
    });

    test('it is healthy', async () => {
      const health = await subject.engine.health?.(AbortSignal.timeout(HEALTH_MS));
      if (!health) return;
      expect(health.problems).toEqual([]);
      expect(health.isUp).toBe(true);
    });

    test('it makes a film, and its progress never falls', async () => {
      await using drive = await driveEngine(subject.engine);
      const operation = await drive.start(ask());
      await expectFilm(await drive.end(operation), drive);
      expectOrder(drive.seen);
      expectNoSecrets(subject.secrets, operation, drive.seen);
    });

    test('two films at once do not disturb each other, and who watches sees their end', async () => {
      const { engine } = subject;
      await using first = await driveEngine(engine);
      await using second = await driveEngine(engine);
      const operations = await Promise.all([first.start(ask()), second.start(ask())]);
      expect(operations[0]).not.toEqual(operations[1]);
      const watched: EngineStatus[] = [];
      const watching = engine.watch?.(
        operations[1],
        (status) => watched.push(status),
        second.context,
      );
      await Promise.all(
        [first, second].map(async (drive, index) =>
          expectFilm(await drive.end(operations[index]!), drive),
        ),
      );
      await watching;
      expectOrder(watched);
    });

    test('what has ended stays ended: it can be asked again and is too late to cancel', async () => {
      const { engine } = subject;
      await using drive = await driveEngine(engine);
      const operation = await drive.start(ask());
      await drive.end(operation);
      const outcome = await engine.cancel?.(operation, drive.context);
      expect([undefined, 'too_late', 'unsupported']).toContain(outcome);
      await expectFilm(await drive.end(operation), drive);
      const stranger = await engine.cancel?.(unlike(operation), drive.context);
      expect([undefined, 'too_late', 'unsupported', 'requested']).toContain(stranger);
      if (!subject.lose) expect((await drive.end(unlike(operation))).state).toBe('lost');
    });

    test('cancel stops the work at once', async (context) => {
      const { engine, endless, isWorking } = subject;
      if (!endless) return skip(context, 'there is no endless film');
      await using drive = await driveEngine(engine);
      const operation = await drive.start(ask(endless));
      await drive.begun(operation);
      const outcome = await engine.cancel?.(operation, drive.context);
      if (outcome === undefined || outcome === 'unsupported') {
        // It goes on; then the models must say so, and the attempt must be able to leave.
        expect(engine.models().some(({ cancel }) => cancel !== undefined)).toBe(true);
        return;
      }
      expect(outcome).not.toBe('too_late');
      // What is said to be stopped is so already; what was only asked to stop does so soon.
      if (isWorking && outcome === 'stopped') expect(await isWorking(operation)).toBe(false);
      const status = await drive.end(operation);
      expect(['failed', 'lost']).toContain(status.state);
      if (isWorking) await expect.poll(() => isWorking(operation)).toBe(false);
    });

    test('an attempt that is stopped lets go', async (context) => {
      const { engine, endless } = subject;
      if (!endless) return skip(context, 'there is no endless film');
      await using drive = await driveEngine(engine);
      const operation = await drive.start(ask(endless));
      await drive.begun(operation);
      drive.abort();
      // Either the work has ended here, or it goes on elsewhere and the engine says so by throwing.
      await expect
        .poll(() =>
          engine.poll(operation, drive.context).then(
            ({ state }) => state !== 'running',
            () => true,
          ),
        )
        .toBe(true);
      await using later = await driveEngine(engine);
      await engine.cancel?.(operation, later.context);
    });

    test('after a crash the same work goes on, and is not begun again', async (context) => {
      const { engine, endless, restart, startCount } = subject;
      if (!restart) return skip(context, 'it does not outlive its process');
      await using before = await driveEngine(engine);
      const request = ask(endless ?? {});
      const operation = await before.start(request);
      await before.begun(operation);
      const begun = await startCount?.();
      const successor = await restart();
      try {
        await using after = await driveEngine(successor);
        const status = await after.begun(operation);
        expect(status.state).toBe(endless ? 'running' : status.state);
        expect(['running', 'succeeded']).toContain(status.state);
        if (endless) {
          await successor.cancel?.(operation, after.context);
        } else {
          await expectFilm(await after.end(operation), after);
        }
        expect(await startCount?.()).toBe(begun);
      } finally {
        await successor.close?.();
      }
    });

    test('a start that is repeated after a crash does not begin a second work', async (context) => {
      const { engine, endless, restart, startCount } = subject;
      if (!restart || !startCount || engine.durability === undefined) {
        return skip(context, 'it does not outlive its process, or its world does not count');
      }
      await using before = await driveEngine(engine);
      const request = ask(endless ?? {});
      const operation = await before.start(request);
      const begun = await startCount();
      const successor = await restart();
      try {
        await using after = await driveEngine(successor);
        const again = await after.start(request);
        expect(await startCount()).toBe(begun);
        await successor.cancel?.(again, after.context);
        await successor.cancel?.(operation, after.context);
      } finally {
        await successor.close?.();
      }
    });

    test('work that the world has forgotten is lost', async (context) => {
      const { engine, endless, lose } = subject;
      if (!lose || !endless) return skip(context, 'its world forgets nothing');
      await using drive = await driveEngine(engine);
      const operation = await drive.start(ask(endless));
      await drive.begun(operation);
      await lose(operation);
      expect((await drive.end(operation)).state).toBe('lost');
    });

    test('a fault that passes is forgiven', async (context) => {
      const { engine, disturb } = subject;
      if (!disturb) return skip(context, 'nothing in its world can fail in passing');
      await using drive = await driveEngine(engine);
      const operation = await drive.start(ask());
      await disturb();
      await expectFilm(await drive.end(operation), drive);
    });

    test('a failure has a code for programs and a message for people', async (context) => {
      const { engine, failing, secrets } = subject;
      if (!failing) return skip(context, 'no failure can be provoked');
      await using drive = await driveEngine(engine);
      const operation = await drive.start(ask(failing.request));
      const status = await drive.end(operation);
      if (status.state !== 'failed') return expect(status.state).toBe('failed');
      expect(status.error).toMatchObject({ code: failing.code, retryable: failing.retryable });
      expectFitForPeople(status.error.message);
      expectNoSecrets(secrets, operation, drive.seen);
    });

    test('bytes that are no film are a failure, not a film', async (context) => {
      const { engine, badOutput, secrets } = subject;
      if (!badOutput) return skip(context, 'no bad output can be provoked');
      await using drive = await driveEngine(engine);
      const operation = await drive.start(ask(badOutput));
      const status = await drive.end(operation);
      expectNoSecrets(secrets, operation, drive.seen);
      if (status.state === 'succeeded') {
        const checked = drive.save(status).then((file) => media.probeFilm(file));
        await expect(checked).rejects.toThrow();
      } else if (status.state === 'failed') {
        expectFitForPeople(status.error.message);
      } else {
        expect(status.state).toBe('failed');
      }
    });

    test('closing ends it, and closing again does no harm', async (context) => {
      const { restart } = subject;
      if (!restart) return skip(context, 'there is only one of it');
      const another = await restart();
      await another.close?.();
      await another.close?.();
    });
  });
}

function skip(context: TestContext, reason: string): void {
  context.skip(reason);
}

function requestFor(engine: Engine, special: Partial<EngineRequest>): EngineRequest {
  const models = engine.models();
  const model = models.find(({ id }) => id === special.model) ?? models[0]!;
  const [width, height] = model.sizes[0]!.split('x').map(Number) as [number, number];
  return {
    id: `video_${randomBytes(24).toString('hex')}`,
    model: model.id,
    prompt: 'A red balloon rises over a quiet harbour',
    width,
    height,
    seconds: Math.min(...model.seconds),
    seed: 7,
    inputReference: null,
    source: null,
    characters: [],
    ...special,
  };
}

/** Progress from 0 to 1 that never falls, a word for the phase, and nothing after the end. */
function expectOrder(statuses: readonly EngineStatus[]): void {
  let last = 0;
  let hasEnded = false;
  for (const status of statuses) {
    if (status.state !== 'running') {
      hasEnded = true;
      continue;
    }
    expect(hasEnded).toBe(false);
    expect(status.progress).toBeGreaterThanOrEqual(last);
    expect(status.progress).toBeLessThanOrEqual(1);
    expect(status.phase).toMatch(/^\S.{0,39}$/);
    last = status.progress;
  }
}

function expectNoSecrets(
  secrets: readonly string[] = [],
  operation: Operation,
  seen: readonly EngineStatus[],
): void {
  const told = JSON.stringify([operation, seen.map(withoutBytes)]);
  for (const secret of secrets) expect(told).not.toContain(secret);
}

function withoutBytes(status: EngineStatus): unknown {
  return status.state === 'succeeded' ? { details: status.output.details } : status;
}

/** Callers see it: no paths, no addresses, no stack. */
function expectFitForPeople(message: string): void {
  expect(message).toMatch(/\S/);
  expect(message.length).toBeLessThanOrEqual(1000);
  expect(message).not.toMatch(/\/(?:home|root|tmp|var|usr|etc)\//);
  expect(message).not.toMatch(/https?:\/\//);
  expect(message).not.toMatch(/\n\s+at /);
}

/** As ids have it, and addresses do not. */
const LONG_HEX = /[0-9a-f]{8,}/gi;

/** An operation of the same form that nobody knows. */
function unlike(operation: Operation): Operation {
  return Object.fromEntries(
    Object.entries(operation).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? value.replaceAll(LONG_HEX, (digits) => '0'.repeat(digits.length))
        : value,
    ]),
  );
}
