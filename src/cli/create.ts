import type { CreateVideoParams } from '../client/index.ts';
import {
  integerOf,
  listOf,
  textOf,
  type Call,
  type Command,
  type Flag,
  type Terminal,
} from './command.ts';
import { withSession } from './connect.ts';
import { DELIVERY_FLAGS, deliver } from './deliver.ts';
import { EXIT, UsageError } from './exit.ts';
import { writeFields, writeJson } from './output.ts';
import { PROMPT_FLAGS, PROMPT_NOTES, readPrompt } from './prompt.ts';
import { reachable } from './reachable.ts';

const FITS = ['cover', 'contain', 'stretch', 'strict'] as const;

const FILM_FLAGS: Record<string, Flag> = {
  model: {
    type: 'string',
    short: 'm',
    value: 'MODEL',
    help: 'default: sora-2',
    complete: 'model',
  },
  seconds: { type: 'integer', short: 'd', value: 'N', help: '4, 8, 12, 16 or 20; default: 4' },
  size: { type: 'string', short: 's', value: 'WxH', help: 'default: 1280x720' },
  seed: { type: 'integer', value: 'N', help: 'same seed, same film' },
  ref: {
    type: 'string',
    value: 'IMAGE',
    help: 'picture to begin with: a file, or an https:// URL',
    complete: 'file',
  },
  fit: {
    type: 'string',
    value: 'HOW',
    help: `of --ref: ${FITS.join(', ')}`,
    complete: FITS,
  },
  character: { type: 'string', value: 'ID', help: 'who is in it; twice at most', many: true },
  metadata: { type: 'string', value: 'KEY=VALUE', help: 'kept with the film', many: true },
};

/** `kinora create`: a sentence in, a film out. */
export const create: Command = {
  usage: 'PROMPT [-o FILE]',
  flags: {
    ...FILM_FLAGS,
    ...PROMPT_FLAGS,
    ...DELIVERY_FLAGS,
    'dry-run': { type: 'boolean', help: 'print the request that would be sent' },
  },
  settings: [],
  connects: true,
  notes: [
    ...PROMPT_NOTES,
    'Without a server, one runs for as long as the film takes.',
    'Ctrl-C leaves the film to the server that makes it, and says how to go on.',
  ],
  examples: [
    'kinora create "a red fox in the snow" -o fox.mp4',
    'kinora create @prompt.txt -m sora-2-pro -d 8 -s 720x1280',
    'cat prompt.txt | kinora create --no-wait --json | jq -r .id',
  ],
  async run(call, terminal) {
    const params = await readParams(call, terminal);
    if (call.flags['dry-run'] === true) {
      if (call.flags['json'] === true) writeJson(terminal, params);
      else writeFields(terminal, Object.entries(params));
      return EXIT.ok;
    }
    return withSession(call, terminal, 'films', (session) =>
      deliver(
        session,
        () => session.client.videos.create(params, { signal: terminal.signal }),
        call,
        terminal,
      ),
    );
  },
};

async function readParams(call: Call, terminal: Terminal): Promise<CreateVideoParams> {
  const reference = textOf(call, 'ref');
  if (reference !== undefined) await reachable(reference, 'image');
  const characters = listOf(call, 'character').map((id) => ({ id }));
  const metadata = Object.fromEntries(listOf(call, 'metadata').map(pair));
  return {
    prompt: await readPrompt(call, call.arguments, terminal, 'kinora create "a red fox"'),
    size: textOf(call, 'size') ?? '1280x720',
    ...defined('model', textOf(call, 'model')),
    ...defined('seconds', integerOf(call, 'seconds')),
    ...defined('seed', integerOf(call, 'seed')),
    ...defined('input_reference', reference),
    ...defined('input_reference_fit', textOf(call, 'fit') as (typeof FITS)[number] | undefined),
    ...(characters.length > 0 && { characters }),
    ...(Object.keys(metadata).length > 0 && { metadata }),
  };
}

/** Leaves a key out instead of setting it to undefined. */
function defined<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: V });
}

function pair(text: string): [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError(`--metadata is KEY=VALUE, not '${text}'.`);
  return [text.slice(0, at), text.slice(at + 1)];
}
