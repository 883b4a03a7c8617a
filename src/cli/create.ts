import { openAsBlob } from 'node:fs';
import { text } from 'node:stream/consumers';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CreateVideoParams, Kinora } from '../client/index.ts';
import type { Call, Command, Terminal } from './command.ts';
import { CONNECTION_SETTINGS, withClient } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { createProgress } from './progress.ts';
import { saveContent } from './save-content.ts';

/** `kinora create`: a sentence in, a film out. */
export const create: Command = {
  usage: 'PROMPT [-o FILE]',
  flags: {
    output: { type: 'string', short: 'o', value: 'FILE', help: 'where the film is written' },
    model: { type: 'string', short: 'm', value: 'MODEL', help: 'default: sora-2' },
    seconds: { type: 'string', short: 'd', value: 'N', help: '4, 8, 12, 16 or 20' },
    size: { type: 'string', short: 's', value: 'WxH', help: 'default: 1280x720' },
    seed: { type: 'string', value: 'N', help: 'same seed, same film' },
    ref: { type: 'string', value: 'IMAGE', help: 'picture to begin with' },
    fit: { type: 'string', value: 'HOW', help: 'cover, contain, stretch or strict' },
    'prompt-file': { type: 'string', value: 'FILE', help: 'read the prompt from a file' },
    'no-wait': { type: 'boolean', help: 'print the id and return; needs a running server' },
    json: { type: 'boolean', help: 'print the video as JSON' },
    server: { type: 'string', value: 'URL', help: 'use this server' },
  },
  settings: CONNECTION_SETTINGS,
  async run(call, terminal) {
    const params = await readParams(call);
    const { flags, settings } = call;
    const waits = !flags['no-wait'];
    const server = flags['server'] as string | undefined;
    return withClient({ server, settings, makesFilms: waits }, terminal, (client) =>
      waits
        ? createAndSave(client, params, call, terminal)
        : enqueue(client, params, call, terminal),
    );
  },
};

async function readParams(call: Call): Promise<CreateVideoParams> {
  const { flags } = call;
  const flag = (name: string): string | undefined => flags[name] as string | undefined;
  const reference = flag('ref');
  const seed = flag('seed');
  if (seed !== undefined && !/^\d+$/.test(seed)) {
    throw new UsageError(`--seed must be a whole number, not '${seed}'.`);
  }
  return {
    prompt: await readPrompt(call),
    size: flag('size') ?? '1280x720',
    ...optional('model', flag('model')),
    ...optional('seconds', flag('seconds')),
    ...optional('seed', seed === undefined ? undefined : Number(seed)),
    ...optional('input_reference_fit', flag('fit') as CreateVideoParams['input_reference_fit']),
    ...optional(
      'input_reference',
      reference === undefined ? undefined : await openImage(reference),
    ),
  };
}

/** Leaves a key out instead of setting it to undefined. */
function optional<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: V });
}

async function openImage(file: string): Promise<File> {
  try {
    return new File([await openAsBlob(file)], path.basename(file));
  } catch {
    throw new UsageError(`Cannot read the image '${file}'.`);
  }
}

/** From the arguments, a file, or standard input (`-`). */
async function readPrompt(call: Call): Promise<string> {
  const file = call.flags['prompt-file'] as string | undefined;
  if (file !== undefined) {
    try {
      return (await readFile(file, 'utf8')).trim();
    } catch {
      throw new UsageError(`Cannot read the prompt file '${file}'.`);
    }
  }
  const words = call.arguments.join(' ');
  if (words === '-') return (await text(process.stdin)).trim();
  if (words === '') throw new UsageError('What should the film show? kinora create "a red fox"');
  return words;
}

async function enqueue(
  client: Kinora,
  params: CreateVideoParams,
  call: Call,
  { stdout, signal }: Terminal,
): Promise<number> {
  const video = await client.createVideo(params, { signal });
  stdout.write(`${call.flags['json'] ? JSON.stringify(video) : video.id}\n`);
  return EXIT.ok;
}

async function createAndSave(
  client: Kinora,
  params: CreateVideoParams,
  call: Call,
  terminal: Terminal,
): Promise<number> {
  const progress = createProgress(terminal);
  const video = await client
    .createAndWait(params, { signal: terminal.signal, onProgress: progress.update })
    .finally(progress.end);
  const output = (call.flags['output'] as string | undefined) ?? `${video.id}.mp4`;
  await saveContent(client, video.id, { variant: 'video', output }, terminal);
  terminal.stdout.write(`${call.flags['json'] ? JSON.stringify({ ...video, output }) : output}\n`);
  return EXIT.ok;
}
