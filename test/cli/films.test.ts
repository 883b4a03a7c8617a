import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Kinora, type Video } from '../../src/client/index.ts';
import { createTestServer, type TestServer } from '../../src/testing/create-test-server.ts';
import { createCardEngine } from '../card-engine.ts';
import { packedCommand } from '../packed.ts';
import { kinora, type Outcome, type RunOptions } from './kinora.ts';

const KEY = 'sk-test-of-the-command';

let server: TestServer;
let client: Kinora;
let folder: string;
let film: Video;

beforeAll(async () => {
  await packedCommand();
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-cli-'));
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card', concurrency: '2' },
    env: { KINORA_ADMIN_KEY: KEY, KINORA_WEBHOOK_HOSTS: '127.0.0.1' },
  });
  client = new Kinora({ baseURL: server.baseURL, apiKey: KEY });
  film = await client.createAndWait({ prompt: 'A lighthouse', size: '1280x720', seed: 7 });
}, 180_000);
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** The packed command in the test's folder, with the test's server. */
function run(words: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const env = { KINORA_BASE_URL: server.baseURL, KINORA_API_KEY: KEY, ...options.env };
  return kinora(words, { cwd: folder, ...options, env });
}

/** What a successful command has printed. */
async function output(words: readonly string[], options?: RunOptions): Promise<string> {
  const { code, stdout, stderr } = await run(words, options);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

async function json<T>(words: readonly string[]): Promise<T> {
  return JSON.parse(await output([...words, '--json'])) as T;
}

const short = (id: string): string => id.slice('video_'.length + 8, 'video_'.length + 16);
const isFilm = async (file: string): Promise<boolean> =>
  (await readFile(path.join(folder, file))).subarray(4, 8).toString() === 'ftyp';

describe('a film', () => {
  test('is created, waited for and saved; progress is on stderr, the file on stdout', async () => {
    const { code, stdout, stderr } = await run(['create', 'A', 'pier', '-o', 'pier.mp4']);
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'pier.mp4\n' });
    expect(stderr).toMatch(/^[0-9a-f]{8} {2}queued/);
    expect(stderr).toMatch(/100 % {2}completed\n$/);
    expect(stderr).not.toContain('\r');
    expect(await isFilm('pier.mp4')).toBe(true);
  });

  test('is named after its prompt when nothing else is said', async () => {
    const made = await json<Video & { output: string }>(['create', 'Ein Fuß, im Schnee!']);
    expect(made.output).toBe(`ein-fuß-im-schnee-${short(made.id)}.mp4`);
    expect(made).toMatchObject({ status: 'completed', size: '1280x720' });
    expect(await isFilm(made.output)).toBe(true);
  });

  test('is asked for from a file or standard input, and left to the server', async () => {
    await writeFile(path.join(folder, 'prompt.txt'), 'REFUSE from a file\n');
    const ways: [string[], RunOptions?][] = [
      [['create', '--no-wait', '@prompt.txt']],
      [['create', '--no-wait', '--prompt-file', 'prompt.txt']],
      [['create', '--no-wait', '-'], { input: 'REFUSE from a file\n' }],
      [['create', '--no-wait'], { input: 'REFUSE from a file\n' }],
    ];
    for (const [words, options] of ways) {
      const id = (await output(words, options)).trim();
      expect(await client.videos.retrieve(id)).toMatchObject({ prompt: 'REFUSE from a file' });
    }
  });

  test('takes every option of the API', async () => {
    await writeFile(path.join(folder, 'ref.png'), createCanvas(320, 180).toBuffer('image/png'));
    const words =
      'create --no-wait -m card -d 8 -s 720x1280 --seed 5 --ref ref.png --fit contain --metadata a=b';
    const id = (await output([...words.split(' '), 'REFUSE a sea'])).trim();
    const video = await client.videos.retrieve(id, { include: ['details'] });
    expect(video).toMatchObject({ model: 'card', seconds: '8', size: '720x1280' });
    expect(video.details).toMatchObject({ seed: 5, metadata: { a: 'b' } });
  });

  test('is found by the beginning of its id', async () => {
    for (const text of [film.id, film.id.slice(0, 30), short(film.id)]) {
      expect(await json<Video>(['show', text])).toMatchObject({ id: film.id });
    }
    const newest = await json<Video>(['show', 'last']);
    expect((await client.videos.list({ limit: 1 })).data[0]!.id).toBe(newest.id);
    expect(await output(['show', short(film.id)])).toMatch(/^prompt +A lighthouse$/m);
    expect(await run(['show', 'zzzz'])).toMatchObject({ code: 2 });
    expect(await run(['show', 'video_'])).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/videos begin with/),
    });
  });

  test('is listed, downloaded and deleted', async () => {
    const id = (await output(['create', 'To be deleted', '--no-wait'])).trim();
    await output(['watch', id]);
    expect(await output(['ls'])).toContain('To be deleted');
    expect((await output(['ls', '-q', 'to be', 'deleted'])).trim()).toBe(id);
    expect(await json(['ls', '-n', '1'])).toMatchObject({ object: 'list', has_more: true });
    expect((await output(['download', id, '-o', 'out.mp4'])).trim()).toBe('out.mp4');
    expect(await isFilm('out.mp4')).toBe(true);
    const poster = (await output(['download', id, '--variant', 'thumbnail'])).trim();
    expect(poster).toBe(`to-be-deleted-${short(id)}.webp`);
    expect((await output(['open', id, '--print'])).trim()).toMatch(/\.mp4$/);
    expect((await output(['open', '--print'])).trim()).toBe(
      new URL('/studio', server.baseURL).href,
    );
    expect((await output(['rm', id])).trim()).toBe(id);
    expect(await run(['show', id])).toMatchObject({ code: 1 });
  });

  test('is changed, prolonged and made again', async () => {
    const id = short(film.id);
    const remix = (await output(['remix', id, 'REFUSE at night', '--no-wait'])).trim();
    expect(await client.videos.retrieve(remix)).toMatchObject({ remixed_from_video_id: film.id });
    const edit = (await output(['edit', './pier.mp4', 'in winter', '--no-wait'])).trim();
    const extended = (await output(['extend', id, 'REFUSE a ship', '-d', '8', '--no-wait'])).trim();
    expect(await client.videos.retrieve(extended)).toMatchObject({ seconds: '12' });
    const again = await json<Video & { output: string }>(['retry', id, '-o', 'again.mp4']);
    expect(again).toMatchObject({ status: 'completed', prompt: 'A lighthouse' });
    await output(['watch', edit, '--quiet']);
    expect(await client.videos.retrieve(edit)).toMatchObject({ status: 'completed' });
  });

  test('that is being made is listed and cancelled', async () => {
    const id = (await output(['create', 'SLOW', '--no-wait'])).trim();
    expect(await output(['ps'])).toContain(short(id));
    expect((await output(['ps', '-q'])).split('\n')).toContain(id);
    expect((await output(['cancel', short(id)])).trim()).toBe(id);
    expect(await output(['ps'])).not.toContain(short(id));
    const { code, stdout, stderr } = await run(['watch', id, '--json']);
    expect(code).toBe(5);
    expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'cancelled' } });
    expect(stderr).not.toContain('kinora:');
  });
});

describe('exit codes', () => {
  test('0: done', async () => {
    expect(await run(['models', '-q'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^sora-2$/m),
    });
  });

  test('1: the server refuses', async () => {
    const refused = await run(['create', 'A kite', '-s', '1x1', '--json']);
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({
      error: { type: 'invalid_request_error', param: 'size', code: 'invalid_value' },
    });
  });

  test('2: wrong usage', async () => {
    for (const words of [['nonsense'], ['show'], ['create', '--no-such-flag', 'x']]) {
      expect(await run(words)).toMatchObject({ code: 2, stdout: '' });
    }
  });

  test('3: nobody answers', async () => {
    const gone = { KINORA_BASE_URL: 'http://127.0.0.1:1' };
    expect(await run(['ls'], { env: gone })).toMatchObject({ code: 3 });
    const { code, stderr } = await run(['ls'], { env: { KINORA_BASE_URL: '' } });
    expect(code).toBe(3);
    expect(stderr).toContain('kinora serve');
    expect(await readdir(folder)).not.toContain('kinora-data');
  });

  test('4: the key is wrong, or missing', async () => {
    const env = { KINORA_API_KEY: 'sk-wrong-wrong-wrong' };
    expect(await run(['ls'], { env })).toMatchObject({ code: 4 });
    const { code, stderr } = await run(['ls'], { env: { KINORA_API_KEY: '' } });
    expect(code).toBe(4);
    expect(stderr).toContain('KINORA_API_KEY');
  });

  test('5: the film failed', async () => {
    const { code, stdout, stderr } = await run(['create', 'REFUSE', '-o', 'never.mp4']);
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    expect(stderr).toMatch(/\(refused\): Not on this card\./);
    expect(await readdir(folder)).not.toContain('never.mp4');
  });

  test('6: the time to wait is over, and how to go on', async () => {
    const { code, stderr } = await run(['create', 'SLOW', '--timeout', '1']);
    expect(code).toBe(6);
    const [id] = /video_[0-9a-f]{48}/.exec(stderr)!;
    expect(stderr).toContain(`kinora watch ${short(id)}`);
    expect(await client.videos.cancel(id)).toMatchObject({ status: 'failed' });
  });
});

describe('many films', () => {
  test('come from a file, a few at a time, and a batch can be continued', async () => {
    const lines = ['{"prompt": "A boat"}', '"A bus"', '', '{"prompt": "REFUSE"}'];
    await writeFile(path.join(folder, 'films.jsonl'), lines.join('\n'));
    const words = ['batch', 'films.jsonl', '-c', '2', '-o', 'films'];
    const first = await run(words);
    expect(first.code).toBe(5);
    expect(first.stderr).toContain('line 4 failed: Not on this card.');
    expect((await readdir(path.join(folder, 'films'))).toSorted()).toEqual([
      '001-a-boat.mp4',
      '002-a-bus.mp4',
    ]);
    const before = (await client.videos.list({ limit: 100 })).data.length;
    const second = await run([...words, '--json']);
    const outcomes = second.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(outcomes).toContainEqual(expect.objectContaining({ line: 1, id: null, error: null }));
    expect((await client.videos.list({ limit: 100 })).data.length).toBe(before + 1);
  });

  test('can be left to the server', async () => {
    const id = (await output(['batch', '-', '--submit'], { input: '"REFUSE a kite"\n' })).trim();
    expect(await client.batches.retrieve(id)).toMatchObject({ endpoint: '/v1/videos' });
  });

  test('a bad file is told line by line before anything is asked', async () => {
    const { code, stderr } = await run(['batch', '-'], { input: '"ok"\nnonsense\n{"x": 1}\n' });
    expect(code).toBe(2);
    expect(stderr).toContain("line 2: not JSON.\nline 3: no 'prompt'.");
  });
});

test('files, characters, webhooks, keys and projects', async () => {
  const file = (await output(['files', 'upload', 'ref.png'])).trim();
  expect(await output(['files'])).toContain(file);
  expect((await output(['files', 'download', file, '-o', 'back.png'])).trim()).toBe('back.png');
  expect(await readFile(path.join(folder, 'back.png'))).toEqual(
    await readFile(path.join(folder, 'ref.png')),
  );
  expect((await output(['files', 'rm', file])).trim()).toBe(file);

  const character = (await output(['characters', 'create', 'Kit', 'pier.mp4'])).trim();
  expect(await json(['characters', 'show', character])).toMatchObject({ name: 'Kit' });

  const secret = await output(['webhooks', 'create', 'http://127.0.0.1:9/hook', '--name', 'mine']);
  expect(secret).toMatch(/^whsec_/);
  const { data } = await json<{ data: { id: string; name: string }[] }>(['webhooks']);
  expect(data).toMatchObject([{ name: 'mine' }]);
  await output(['webhooks', 'rm', data[0]!.id]);

  const project = (await output(['projects', 'create', 'team', '--running', '1'])).trim();
  const key = (
    await output(['keys', 'create', 'reader', '--scope', 'read', '--project', project])
  ).trim();
  expect(await output(['ls', '-q'], { env: { KINORA_API_KEY: key } })).toBe('');
  expect(await run(['create', 'A kite'], { env: { KINORA_API_KEY: key } })).toMatchObject({
    code: 4,
  });
  const keys = await json<{ data: { id: string }[] }>(['keys', 'ls', '--project', project]);
  await output(['keys', 'rm', keys.data[0]!.id, '--project', project]);
  expect(await output(['projects'])).toMatch(new RegExp(`^${project} .* running=1 +team$`, 'm'));
  expect(await output(['projects', 'usage', '-a'])).toMatch(/^default +\d+/m);
  const limits = ['--seconds-per-month', '60', '--seconds-per-minute', '20'];
  await output(['projects', 'update', project, ...limits, '--budget-per-month', '12.5EUR']);
  expect(await output(['projects'])).toMatch(
    / seconds_per_minute=20 seconds_per_month=60 budget_per_month=12\.5EUR +team$/m,
  );
  expect(await output(['projects', 'usage', '-a'])).toMatch(
    / seconds_per_month=0\/60 budget_per_month=0\/12\.5EUR$/m,
  );
});

test('engines, settings and the doctor', async () => {
  expect(await output(['engines'])).toMatch(/^card /m);
  const settings = await json<{ data: { variable: string; value: string }[] }>(['config']);
  expect(JSON.stringify(settings)).not.toContain(KEY);
  const env = { KINORA_PORT: 'x', KINORA_ADMIN_KEY: 'short' };
  const { code, stderr } = await run(['config', 'check'], { env });
  expect(code).toBe(2);
  expect(stderr).toMatch(/KINORA_PORT.*\n.*KINORA_ADMIN_KEY/);
  const well = await json<{ ok: boolean; checks: { name: string; status: string }[] }>(['doctor']);
  expect(well).toMatchObject({ ok: true });
  expect(well.checks.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['node', 'data folder', 'database', 'films', 'drawing', 'server']),
  );
  const ill = await run(['doctor', '--data', '/proc/nowhere', '--api-key', 'sk-wrong-wrong-wrong']);
  expect(ill.code).toBe(1);
  expect(ill.stdout).toMatch(/FAILED {3}data folder .*\n +→ Make it writable/);
  expect(ill.stdout).toMatch(/FAILED {3}server .*refuses the key.*\n +→ Set KINORA_API_KEY/);
});

test('a strict server, as any other of the API, has films; what only Kinora offers is told', async () => {
  await using strict = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card', compat: 'strict' },
  });
  const env = { KINORA_BASE_URL: strict.baseURL };
  const made = await run(['create', 'A strict pier', '-o', 'strict.mp4'], { env });
  expect(made).toMatchObject({ code: 0, stdout: 'strict.mp4\n' });
  expect(await isFilm('strict.mp4')).toBe(true);
  expect((await run(['ls'], { env })).stdout).toContain('A strict pier');
  for (const words of [['cancel', 'last'], ['retry', 'last'], ['engines'], ['characters']]) {
    const { code, stderr } = await run(words, { env });
    expect({ words, code, stderr }).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('only Kinora does, and not in strict mode.'),
    });
  }
  expect((await run(['rm', 'last'], { env })).code).toBe(0);
});
