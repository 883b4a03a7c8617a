import path from 'node:path';
import { FILE_PURPOSES, type FilePurpose } from '../contract/file.ts';
import { isOn, JSON_FLAG, textOf, integerOf, type Command, type CommandGroup } from './command.ts';
import { withSession } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { localTime, writeFields, writeJson, writeTable } from './output.ts';
import { reachable } from './reachable.ts';
import { writeResponse } from './write-response.ts';

const BASE = { settings: [], connects: true } as const;

const upload: Command = {
  ...BASE,
  usage: 'FILE',
  flags: {
    purpose: {
      type: 'string',
      value: 'WHAT',
      help: 'vision (default), batch, user_data, …',
      complete: FILE_PURPOSES,
    },
    ...JSON_FLAG,
  },
  complete: 'file',
  async run(call, terminal) {
    const [file] = call.arguments;
    if (!file) throw new UsageError('Which file? kinora files upload FILE');
    await reachable(file, 'file');
    const purpose = (textOf(call, 'purpose') ?? 'vision') as FilePurpose;
    const made = await withSession(call, terminal, 'data', ({ client }) =>
      client.files.create({ file, purpose }, { signal: terminal.signal }),
    );
    if (isOn(call, 'json')) writeJson(terminal, made);
    else terminal.stdout.write(`${made.id}\n`);
    return EXIT.ok;
  },
};

const ls: Command = {
  ...BASE,
  usage: '',
  flags: {
    purpose: { type: 'string', value: 'WHAT', help: 'only these', complete: FILE_PURPOSES },
    limit: { type: 'integer', short: 'n', value: 'N', help: 'how many; default: 100', minimum: 1 },
    ...JSON_FLAG,
  },
  async run(call, terminal) {
    const limit = integerOf(call, 'limit') ?? 100;
    const purpose = textOf(call, 'purpose');
    const page = await withSession(call, terminal, 'data', async ({ client }) =>
      client.files.list({ limit, purpose }, { signal: terminal.signal }),
    );
    if (isOn(call, 'json')) writeJson(terminal, page);
    else {
      const rows = page.data.map((file) => [
        file.id,
        localTime(file.created_at),
        file.purpose,
        `${file.bytes}`.padStart(10),
        file.filename,
      ]);
      writeTable(terminal, ['ID', 'CREATED', 'PURPOSE', 'BYTES', 'NAME'], rows);
    }
    return EXIT.ok;
  },
};

const show: Command = {
  ...BASE,
  usage: 'ID',
  flags: JSON_FLAG,
  async run(call, terminal) {
    const [id] = call.arguments;
    if (!id) throw new UsageError('Which file? kinora files show ID');
    const file = await withSession(call, terminal, 'data', ({ client }) =>
      client.files.retrieve(id, { signal: terminal.signal }),
    );
    if (isOn(call, 'json')) writeJson(terminal, file);
    else writeFields(terminal, Object.entries(file));
    return EXIT.ok;
  },
};

const download: Command = {
  ...BASE,
  usage: 'ID [-o FILE]',
  flags: {
    output: {
      type: 'string',
      short: 'o',
      value: 'FILE',
      help: 'default: its own name; - for stdout',
      complete: 'file',
    },
  },
  async run(call, terminal) {
    const [id] = call.arguments;
    if (!id) throw new UsageError('Which file? kinora files download ID');
    const { signal } = terminal;
    await withSession(call, terminal, 'data', async ({ client }) => {
      const { filename } = await client.files.retrieve(id, { signal });
      const response = await client.files.content(id, { signal });
      const output = textOf(call, 'output') ?? path.basename(filename);
      await writeResponse(response, output, terminal);
    });
    return EXIT.ok;
  },
};

const rm: Command = {
  ...BASE,
  usage: 'ID...',
  flags: JSON_FLAG,
  async run(call, terminal) {
    if (call.arguments.length === 0) throw new UsageError('Which file? kinora files rm ID');
    const deleted = await withSession(call, terminal, 'data', async ({ client }) => {
      const all = [];
      for (const id of call.arguments) {
        all.push(await client.files.delete(id, { signal: terminal.signal }));
      }
      return all;
    });
    if (isOn(call, 'json')) writeJson(terminal, { object: 'list', data: deleted });
    else for (const { id } of deleted) terminal.stdout.write(`${id}\n`);
    return EXIT.ok;
  },
};

/** `kinora files`: reference images, inputs and outputs of batches. */
export const files: CommandGroup = {
  fallback: 'ls',
  actions: [
    { name: 'upload', summary: 'Upload one, and print its id', command: upload },
    { name: 'ls', summary: 'List them, newest first', aliases: ['list'], command: ls },
    { name: 'show', summary: 'Show one', aliases: ['get'], command: show },
    { name: 'download', summary: 'Save one', command: download },
    { name: 'rm', summary: 'Delete them', aliases: ['delete'], command: rm },
  ],
};
