import { createReadStream, readFileSync } from 'node:fs';
import type OpenAI from 'openai';
import type { Operation } from '../operations.ts';

/** Run with the name of a package: `node videos.ts openai-6-17`. The types are the newest's. */
const { default: Client, NotFoundError } = (await import(process.argv[2]!)) as {
  default: typeof OpenAI;
  NotFoundError: typeof OpenAI.NotFoundError;
};
const client = new Client();
const { SDK_FILM_ID, SDK_FILM_FILE, SDK_IMAGE_FILE } = process.env as Record<string, string>;

/** Versions before 6.28 do not know these three; their users send the requests themselves. */
const isOld = !('edit' in client.videos);
const film = { id: SDK_FILM_ID! };

async function report(operation: Operation, run: () => Promise<void>): Promise<void> {
  let line: object = { operation, ok: true };
  try {
    await run();
  } catch (error) {
    line = { operation, ok: false, error: String(error) };
  }
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

function check(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

async function discard(video: { id: string }): Promise<void> {
  await client.videos.delete(video.id);
}

let id = '';
let characterId = '';

await report('create', async () => {
  const video = await client.videos.create({
    prompt: 'A snail crossing a garden path',
    model: 'sora-2',
    seconds: '4',
    size: '1280x720',
  });
  id = video.id;
  check(video.seconds === '4' && video.size === '1280x720', `wrong answer: ${video.seconds}`);
});

await report('create_with_image', async () => {
  const input_reference = createReadStream(SDK_IMAGE_FILE!);
  await discard(
    await client.videos.create({ prompt: 'It comes alive', size: '1280x720', input_reference }),
  );
});

await report('poll', async () => {
  for (;;) {
    const { data, response } = await client.videos.retrieve(id).withResponse();
    if (data.status === 'completed') break;
    check(data.status !== 'failed', `failed: ${data.error?.message}`);
    const pause = Number(response.headers.get('openai-poll-after-ms'));
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
});

await report('retrieve', async () => {
  const video = await client.videos.retrieve(id);
  check(video.progress === 100 && video.error === null, `wrong answer: ${video.progress}`);
});

await report('list', async () => {
  const seen: string[] = [];
  for await (const video of client.videos.list({ limit: 2 })) seen.push(video.id);
  check(new Set(seen).size === seen.length, 'a video came twice');
  check(seen.includes(id) && seen.includes(film.id), 'a video is missing');
});

await report('download', async () => {
  for (const [variant, start, magic] of [
    ['video', 4, 'ftyp'],
    ['thumbnail', 8, 'WEBP'],
    ['spritesheet', 0, '\u00ff\u00d8'],
  ] as const) {
    const response = await client.videos.downloadContent(id, { variant });
    const bytes = Buffer.from(await response.arrayBuffer());
    const seen = bytes.toString('latin1', start, start + magic.length);
    check(seen === magic, `${variant} begins with ${seen}`);
  }
});

await report('remix', async () => {
  const video = await client.videos.remix(film.id, { prompt: 'The same at night' });
  check(video.remixed_from_video_id === film.id, 'the source is not named');
  await discard(video);
});

await report('edit', async () => {
  const body = { prompt: 'The same in winter', video: film };
  await discard(
    isOld ? await client.post('/videos/edits', { body }) : await client.videos.edit(body),
  );
});

await report('edit_upload', async () => {
  const prompt = 'The same in autumn';
  const video = createReadStream(SDK_FILM_FILE!);
  await discard(
    isOld
      ? await client.post('/videos/edits', { body: uploadForm({ prompt }) })
      : await client.videos.edit({ prompt, video }),
  );
});

await report('extend', async () => {
  const body = { prompt: 'It goes on', seconds: '4', video: film } as const;
  const video = isOld
    ? await client.post<OpenAI.Video>('/videos/extensions', { body })
    : await client.videos.extend(body);
  check(video.seconds === '8', `seconds ${video.seconds}`);
  await discard(video);
});

await report('create_character', async () => {
  const name = 'Snail';
  const video = createReadStream(SDK_FILM_FILE!);
  const character = isOld
    ? await client.post<OpenAI.VideoCreateCharacterResponse>('/videos/characters', {
        body: uploadForm({ name }),
      })
    : await client.videos.createCharacter({ name, video });
  check(character.name === name && character.id !== null, 'wrong answer');
  characterId = character.id!;
});

await report('get_character', async () => {
  const character = isOld
    ? await client.get<OpenAI.VideoGetCharacterResponse>(`/videos/characters/${characterId}`)
    : await client.videos.getCharacter(characterId);
  check(character.id === characterId && character.name === 'Snail', 'wrong answer');
});

await report('delete', async () => {
  const answer = await client.videos.delete(id);
  check(answer.deleted && answer.object === 'video.deleted', 'wrong answer');
  const error: unknown = await client.videos.retrieve(id).catch((reason: unknown) => reason);
  check(error instanceof NotFoundError, `no NotFoundError: ${String(error)}`);
  const { message, requestID } = error as InstanceType<typeof NotFoundError>;
  check(message === `404 Video with id '${id}' not found.`, message);
  check(requestID?.startsWith('req_') === true, `request id ${requestID}`);
});

function uploadForm(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('video', new Blob([readFileSync(SDK_FILM_FILE!)]), 'film.mp4');
  return form;
}
