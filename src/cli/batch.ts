import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { VideoFailedError, type CreateVideoParams, type Kinora } from '../client/index.ts';
import { integerOf, isOn, textOf, type Call, type Command, type Terminal } from './command.ts';
import { withSession } from './connect.ts';
import { saveContent, slug } from './deliver.ts';
import { EXIT, UsageError } from './exit.ts';
import { shortId } from './find-video.ts';
import { writeJson } from './output.ts';
import { duration } from './progress.ts';
import { readLines, type BatchLine } from './read-lines.ts';

/** What became of one line of the file. */
interface Outcome {
  line: number;
  custom_id: string | null;
  id: string | null;
  output: string | null;
  error: { code: string | null; message: string } | null;
}

/** `kinora batch`: many films from a file, a few at a time. */
export const batch: Command = {
  usage: 'FILE.jsonl [--out-dir FOLDER]',
  flags: {
    'out-dir': {
      type: 'string',
      short: 'o',
      value: 'FOLDER',
      help: 'where the films are written; default: films',
      complete: 'folder',
    },
    concurrency: {
      type: 'integer',
      short: 'c',
      value: 'N',
      help: 'films asked for at once; default: 3',
      minimum: 1,
      maximum: 100,
    },
    model: {
      type: 'string',
      short: 'm',
      value: 'MODEL',
      help: 'where no line says',
      complete: 'model',
    },
    size: { type: 'string', short: 's', value: 'WxH', help: 'where no line says' },
    submit: { type: 'boolean', help: 'leave it to the server as a batch, and print its id' },
    quiet: { type: 'boolean', short: 'q', help: 'no progress' },
    json: { type: 'boolean', help: 'print what became of each line, as lines of JSON' },
  },
  settings: [],
  connects: true,
  complete: 'file',
  notes: [
    'A line is {"prompt": …} with the fields of a create, a plain "prompt", or a line',
    'of the Batch API. Films are named 001-what-the-prompt-says.mp4, by line; what is',
    'there already is not made again, so that a batch can be continued. Exits with 5',
    'if any film failed. FILE may be - for standard input.',
  ],
  examples: ['kinora batch prompts.jsonl -c 4 -o films/'],
  async run(call, terminal) {
    const [file] = call.arguments;
    if (!file) throw new UsageError('Which file? kinora batch prompts.jsonl');
    const lines = readLines(await readInput(file, terminal)).map((line) =>
      withDefaults(line, call),
    );
    const kind = isOn(call, 'submit') ? 'data' : 'films';
    return withSession(call, terminal, kind, ({ client }) =>
      isOn(call, 'submit')
        ? submit(client, lines, call, terminal)
        : makeAll(client, lines, call, terminal),
    );
  },
};

async function readInput(file: string, { stdin }: Terminal): Promise<string> {
  if (file === '-') return readText(stdin);
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`Cannot read '${file}'.`);
  }
}

function withDefaults(line: BatchLine, call: Call): BatchLine {
  const model = textOf(call, 'model');
  const size = textOf(call, 'size');
  return { ...line, params: { ...(model && { model }), ...(size && { size }), ...line.params } };
}

async function submit(
  client: Kinora,
  lines: readonly BatchLine[],
  call: Call,
  terminal: Terminal,
): Promise<number> {
  const { signal } = terminal;
  const requests = lines.map(({ line, customId, params }) =>
    JSON.stringify({
      custom_id: customId ?? `line-${line}`,
      method: 'POST',
      url: '/v1/videos',
      body: params,
    }),
  );
  const input = new File([`${requests.join('\n')}\n`], 'batch.jsonl');
  const file = await client.files.create({ file: input, purpose: 'batch' }, { signal });
  const made = await client.batches.create({ input_file_id: file.id }, { signal });
  if (isOn(call, 'json')) writeJson(terminal, made);
  else terminal.stdout.write(`${made.id}\n`);
  return EXIT.ok;
}

async function makeAll(
  client: Kinora,
  lines: readonly BatchLine[],
  call: Call,
  terminal: Terminal,
): Promise<number> {
  const folder = textOf(call, 'out-dir') ?? 'films';
  await mkdir(folder, { recursive: true });
  const tell = isOn(call, 'quiet') ? () => undefined : teller(lines.length, terminal);
  const waiting = lines.values();
  let failures = 0;
  // Every lane takes the next line when it is done with its last.
  const lane = async (): Promise<void> => {
    for (const line of waiting) {
      const outcome = await makeOne(client, line, folder, terminal);
      if (outcome.error) failures++;
      tell(line, outcome);
      if (isOn(call, 'json')) writeJson(terminal, outcome);
      else if (outcome.output) terminal.stdout.write(`${outcome.output}\n`);
    }
  };
  const count = Math.min(integerOf(call, 'concurrency') ?? 3, lines.length);
  await Promise.all(Array.from({ length: count }, lane));
  return failures > 0 ? EXIT.generationFailed : EXIT.ok;
}

async function makeOne(
  client: Kinora,
  { line, customId, params }: BatchLine,
  folder: string,
  terminal: Terminal,
): Promise<Outcome> {
  const { signal } = terminal;
  const name = `${String(line).padStart(3, '0')}-${slug(params.prompt)}.mp4`;
  const output = path.join(folder, name);
  const outcome: Outcome = { line, custom_id: customId, id: null, output, error: null };
  if (existsSync(output)) return outcome;
  try {
    const video = await client.videos.create(params as CreateVideoParams, { signal });
    outcome.id = video.id;
    await client.videos.wait(video.id, { signal });
    await saveContent(client, video.id, { variant: 'video', output }, terminal);
    return outcome;
  } catch (error) {
    if (signal.aborted || !isOfTheFilm(error)) throw error;
    const { code, message } = error;
    return { ...outcome, output: null, error: { code, message } };
  }
}

/** A refused or failed film is one line's fault; a server that is gone is everybody's. */
function isOfTheFilm(error: unknown): error is Error & { code: string | null } {
  if (error instanceof VideoFailedError) return true;
  return error instanceof Error && 'status' in error && error.status === 400;
}

function teller(total: number, { stderr }: Terminal): (line: BatchLine, outcome: Outcome) => void {
  const started = Date.now();
  let done = 0;
  return ({ line }, { id, error }) => {
    done++;
    const left = ((Date.now() - started) / done / 1000) * (total - done);
    const what = error ? `failed: ${error.message}` : id === null ? 'was there' : shortId(id);
    const eta = done < total ? ` · about ${duration(Math.ceil(left))} left` : '';
    stderr.write(`${done} of ${total}  line ${line} ${what}${eta}\n`);
  };
}
