import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../test-server.ts';
import { createStage } from './stage-engine.ts';

interface ServerEvent {
  id: string;
  event: string;
  data: { id?: string; status?: string; details?: { seed: number } };
}

const stage = createStage();
let server: TestServer;

beforeAll(async () => {
  server = await createTestServer({
    engines: [stage.engine],
    settings: { models: 'sora-2=stage' },
  });
});
afterAll(async () => {
  await server?.close();
});

/** The stream of all changes; returns when the test has seen enough. */
async function* follow(lastEventId?: string): AsyncGenerator<ServerEvent, void> {
  const url = new URL('/kinora/v1/events', server.baseURL);
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId };
  const response = await fetch(url, { headers });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  let text = '';
  for await (const chunk of response.body!.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop()!;
    for (const block of blocks) {
      const fields = Object.fromEntries(
        block
          .split('\n')
          .map((line) => [line.split(':', 1)[0]!, line.slice(line.indexOf(':') + 2)]),
      );
      if (fields['event'] || fields['id']) {
        yield {
          id: fields['id'] ?? '',
          event: fields['event'] ?? 'opened',
          data: JSON.parse(fields['data'] ?? '{}') as ServerEvent['data'],
        };
      }
    }
  }
}

async function create(prompt: string): Promise<string> {
  const response = await fetch(`${server.baseURL}/videos`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ prompt, size: '1280x720' }),
  });
  return ((await response.json()) as { id: string }).id;
}

async function until(
  events: AsyncGenerator<ServerEvent, void>,
  isIt: (event: ServerEvent) => boolean,
): Promise<ServerEvent[]> {
  const seen: ServerEvent[] = [];
  for (;;) {
    const { value } = await events.next();
    if (!value) throw new Error('The stream has ended.');
    seen.push(value);
    if (isIt(value)) return seen;
  }
}

test('tells of films that begin, end and go, to whoever follows', async () => {
  stage.release();
  const events = follow();
  await until(events, ({ event }) => event === 'opened');
  const id = await create('A mill by a stream');
  const seen = await until(
    events,
    ({ event, data }) => event === 'video.completed' && data.id === id,
  );
  expect(seen.every(({ data }) => data.id === id)).toBe(true);
  expect(seen.at(-1)!.data).toMatchObject({ status: 'completed', details: { engine: 'stage' } });
  await fetch(`${server.baseURL}/videos/${id}`, { method: 'DELETE' });
  const last = await until(events, ({ event }) => event === 'video.deleted');
  expect(last.at(-1)!.data).toEqual({ id, object: 'video.deleted', deleted: true });
  await events.return();
});

test('continues where a stream broke off, and says so where it cannot', async () => {
  stage.hold();
  const first = follow();
  const [opened] = await until(first, ({ event }) => event === 'opened');
  await first.return();
  const id = await create('A bridge HOLD');

  const second = follow(opened!.id);
  const replayed = await until(second, ({ event }) => event.startsWith('video.'));
  expect(replayed.at(-1)!.data.id).toBe(id);
  stage.release();
  await until(second, ({ event }) => event === 'video.completed');
  await second.return();

  const unknown = follow('0123456789ab-7');
  const [, reset] = await until(unknown, ({ event }) => event === 'reset');
  expect(reset!.event).toBe('reset');
  await unknown.return();
});
