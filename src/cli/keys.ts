import type { ApiKey } from '../client/index.ts';
import {
  integerOf,
  isOn,
  JSON_FLAG,
  listOf,
  textOf,
  type Command,
  type CommandGroup,
  type Flag,
} from './command.ts';
import { tellWhere, withSession } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { idOfNamed } from './find-named.ts';
import { localTime, writeJson, writeTable } from './output.ts';

const BASE = { settings: [], connects: true } as const;
const SCOPES = ['read', 'write', 'work', 'admin'] as const;
const PROJECT: Record<string, Flag> = {
  project: { type: 'string', value: 'ID', help: 'of this project; default: your own' },
};

const create: Command = {
  ...BASE,
  usage: 'NAME',
  flags: {
    scope: {
      type: 'string',
      value: 'SCOPE',
      help: `${SCOPES.join(', ')}; default: read and write`,
      many: true,
      complete: SCOPES,
    },
    model: { type: 'string', short: 'm', value: 'MODEL', help: 'only for these', many: true },
    'expires-in-days': { type: 'integer', value: 'N', help: 'default: never', minimum: 1 },
    'requests-per-minute': { type: 'integer', value: 'N', help: 'at most', minimum: 1 },
    'seconds-per-minute': { type: 'integer', value: 'N', help: 'of film, at most', minimum: 1 },
    ...PROJECT,
    ...JSON_FLAG,
  },
  notes: ['The key is shown this once: stdout has it, and nothing else.'],
  examples: ['export KINORA_API_KEY=$(kinora keys create laptop)'],
  async run(call, terminal) {
    const name = call.arguments.join(' ');
    if (name === '') throw new UsageError('What is it for? kinora keys create NAME');
    const scopes = listOf(call, 'scope');
    const wrong = scopes.find((scope) => !SCOPES.some((known) => known === scope));
    if (wrong !== undefined) throw new UsageError(`--scope is one of: ${SCOPES.join(', ')}.`);
    const models = listOf(call, 'model');
    const made = await withSession(call, terminal, 'films', (session) => {
      tellWhere(session, terminal);
      return session.client.keys.create(
        {
          name,
          project: textOf(call, 'project'),
          expires_in_days: integerOf(call, 'expires-in-days'),
          requests_per_minute: integerOf(call, 'requests-per-minute'),
          seconds_per_minute: integerOf(call, 'seconds-per-minute'),
          ...(scopes.length > 0 && { scopes: scopes as ApiKey['scopes'] }),
          ...(models.length > 0 && { models }),
        },
        { signal: terminal.signal },
      );
    });
    if (isOn(call, 'json')) writeJson(terminal, made);
    else {
      terminal.stderr.write(
        `${made.id} for ${made.scopes.join(', ')}. Keep the key: it is shown once.\n`,
      );
      terminal.stdout.write(`${made.key}\n`);
    }
    return EXIT.ok;
  },
};

const ls: Command = {
  ...BASE,
  usage: '',
  flags: { ...PROJECT, ...JSON_FLAG },
  async run(call, terminal) {
    const page = await withSession(call, terminal, 'data', async ({ client }) =>
      client.keys.list(
        { limit: 100, project: textOf(call, 'project') },
        { signal: terminal.signal },
      ),
    );
    if (isOn(call, 'json')) writeJson(terminal, page);
    else {
      writeTable(
        terminal,
        ['ID', 'KEY', 'SCOPES', 'CREATED', 'EXPIRES', 'LAST USED', 'NAME'],
        page.data.map((key) => [
          key.id,
          key.hint,
          key.scopes.join(','),
          localTime(key.created_at),
          key.expires_at === null ? 'never' : localTime(key.expires_at),
          key.last_used_at === null ? 'never' : localTime(key.last_used_at),
          key.name,
        ]),
      );
    }
    return EXIT.ok;
  },
};

const rm: Command = {
  ...BASE,
  usage: 'ID|NAME...',
  flags: { ...PROJECT, ...JSON_FLAG },
  notes: ['A deleted key stops to work within seconds.'],
  async run(call, terminal) {
    if (call.arguments.length === 0) throw new UsageError('Which key? kinora keys rm ID');
    const project = textOf(call, 'project');
    const deleted = await withSession(call, terminal, 'data', async ({ client }) => {
      const { signal } = terminal;
      const { data } = await client.keys.list({ limit: 100, project }, { signal });
      const all = [];
      for (const text of call.arguments) {
        all.push(await client.keys.delete(idOfNamed(data, text), { project }, { signal }));
      }
      return all;
    });
    if (isOn(call, 'json')) writeJson(terminal, { object: 'list', data: deleted });
    else for (const { id } of deleted) terminal.stdout.write(`${id}\n`);
    return EXIT.ok;
  },
};

/** `kinora keys`: who may call the server. */
export const keys: CommandGroup = {
  fallback: 'ls',
  actions: [
    { name: 'create', summary: 'Make one, and print it', command: create },
    { name: 'ls', summary: 'List them, newest first', aliases: ['list'], command: ls },
    { name: 'rm', summary: 'Delete them', aliases: ['revoke', 'delete'], command: rm },
  ],
};
