import type { Money, Project } from '../client/index.ts';
import {
  integerOf,
  isOn,
  JSON_FLAG,
  textOf,
  type Call,
  type Command,
  type CommandGroup,
  type Flag,
} from './command.ts';
import { tellWhere, withSession } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { localTime, writeFields, writeJson, writeTable } from './output.ts';

const BASE = { settings: [], connects: true } as const;

const LIMIT_FLAGS: Record<string, Flag> = {
  running: { type: 'integer', value: 'N', help: 'most films in work at once', minimum: 1 },
  queued: { type: 'integer', value: 'N', help: 'most films waiting' },
  'seconds-per-minute': {
    type: 'integer',
    value: 'N',
    help: 'most seconds of film asked for in a minute',
    minimum: 1,
  },
  'seconds-per-day': { type: 'integer', value: 'N', help: 'most seconds of film in 24 hours' },
  'seconds-per-month': { type: 'integer', value: 'N', help: 'most seconds of film in a month' },
  'budget-per-month': {
    type: 'string',
    value: 'MONEY',
    help: "what a month's films may cost: 50, or 50EUR",
  },
};

function limitsOf(call: Call): Project['limits'] {
  return {
    running: integerOf(call, 'running'),
    queued: integerOf(call, 'queued'),
    seconds_per_minute: integerOf(call, 'seconds-per-minute'),
    seconds_per_day: integerOf(call, 'seconds-per-day'),
    seconds_per_month: integerOf(call, 'seconds-per-month'),
    budget_per_month: moneyOf(call, 'budget-per-month'),
  };
}

function moneyOf(call: Call, name: string): Money | undefined {
  const text = textOf(call, name);
  if (text === undefined) return undefined;
  const parts = /^(\d{1,9}(?:\.\d{1,6})?) ?([A-Z]{3})?$/.exec(text);
  if (!parts) throw new UsageError(`--${name} is an amount such as 50, 12.50 or 50EUR.`);
  return { amount: Number(parts[1]), currency: parts[2] ?? 'USD' };
}

function shownLimit([name, value]: [string, number | Money]): string {
  return `${name}=${typeof value === 'number' ? value : shownMoney(value)}`;
}

function shownMoney({ amount, currency }: Money): string {
  return `${amount}${currency}`;
}

const create: Command = {
  ...BASE,
  usage: 'NAME',
  flags: { ...LIMIT_FLAGS, ...JSON_FLAG },
  examples: ['kinora keys create team-a --project $(kinora projects create team-a)'],
  async run(call, terminal) {
    const name = call.arguments.join(' ');
    if (name === '') throw new UsageError('Named how? kinora projects create NAME');
    const made = await withSession(call, terminal, 'films', (session) => {
      tellWhere(session, terminal);
      const project = { name, limits: limitsOf(call) };
      return session.client.projects.create(project, { signal: terminal.signal });
    });
    if (isOn(call, 'json')) writeJson(terminal, made);
    else terminal.stdout.write(`${made.id}\n`);
    return EXIT.ok;
  },
};

const ls: Command = {
  ...BASE,
  usage: '',
  flags: JSON_FLAG,
  async run(call, terminal) {
    const page = await withSession(call, terminal, 'data', async ({ client }) =>
      client.projects.list({ limit: 100 }, { signal: terminal.signal }),
    );
    if (isOn(call, 'json')) writeJson(terminal, page);
    else {
      const rows = page.data.map(({ id, created_at, limits, name }) => [
        id,
        localTime(created_at),
        Object.entries(limits).map(shownLimit).join(' ') || '-',
        name,
      ]);
      writeTable(terminal, ['ID', 'CREATED', 'LIMITS', 'NAME'], rows);
    }
    return EXIT.ok;
  },
};

const update: Command = {
  ...BASE,
  usage: 'ID',
  flags: { ...LIMIT_FLAGS, ...JSON_FLAG },
  notes: ['The limits that are given replace all that there were.'],
  async run(call, terminal) {
    const [id] = call.arguments;
    if (!id) throw new UsageError('Which project? kinora projects update ID');
    const project = await withSession(call, terminal, 'data', ({ client }) =>
      client.projects.update(id, { limits: limitsOf(call) }, { signal: terminal.signal }),
    );
    if (isOn(call, 'json')) writeJson(terminal, project);
    else writeFields(terminal, Object.entries(project));
    return EXIT.ok;
  },
};

const usage: Command = {
  ...BASE,
  usage: '',
  flags: {
    days: { type: 'integer', value: 'N', help: 'default: 30', minimum: 1 },
    all: { type: 'boolean', short: 'a', help: 'of all projects' },
    ...JSON_FLAG,
  },
  async run(call, terminal) {
    const days = integerOf(call, 'days') ?? 30;
    const list = await withSession(call, terminal, 'data', ({ client }) =>
      client.projects.usage({ days, allProjects: isOn(call, 'all') }, { signal: terminal.signal }),
    );
    if (isOn(call, 'json')) writeJson(terminal, list);
    else {
      writeTable(
        terminal,
        ['PROJECT', 'VIDEOS', 'COMPLETED', 'FAILED', 'SECONDS', 'BYTES', 'COST', 'QUOTAS'],
        list.data.map((entry) => [
          entry.project_id,
          ...[entry.videos, entry.completed, entry.failed, entry.seconds, entry.bytes].map(String),
          entry.costs.map(shownMoney).join(' ') || '-',
          entry.quotas
            .map(
              ({ limit, used, allowed, currency }) =>
                `${limit}=${used}/${allowed}${currency ?? ''}`,
            )
            .join(' ') || '-',
        ]),
      );
    }
    return EXIT.ok;
  },
};

/** `kinora projects`: who shares a server without seeing each other. */
export const projects: CommandGroup = {
  fallback: 'ls',
  actions: [
    { name: 'create', summary: 'Make one, and print its id', command: create },
    { name: 'ls', summary: 'List them, newest first', aliases: ['list'], command: ls },
    { name: 'update', summary: 'Set its limits', command: update },
    { name: 'usage', summary: 'Tell what was made', command: usage },
  ],
};
