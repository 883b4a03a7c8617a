import { WEBHOOK_EVENT_TYPES, type WebhookEventType } from '../contract/webhook-endpoint.ts';
import type { Kinora } from '../client/index.ts';
import {
  isOn,
  JSON_FLAG,
  listOf,
  textOf,
  type Command,
  type CommandGroup,
  type Terminal,
} from './command.ts';
import { withSession } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { idOfNamed } from './find-named.ts';
import { localTime, writeFields, writeJson, writeTable } from './output.ts';

const BASE = { settings: [], connects: true } as const;
const EVENT = {
  type: 'string',
  value: 'TYPE',
  complete: WEBHOOK_EVENT_TYPES,
} as const;

const create: Command = {
  ...BASE,
  usage: 'URL',
  flags: {
    name: { type: 'string', value: 'NAME', help: 'default: its host' },
    event: { ...EVENT, help: 'default: video.completed and video.failed', many: true },
    ...JSON_FLAG,
  },
  notes: [
    'The signing secret is shown this once: stdout has it.',
    `Events: ${WEBHOOK_EVENT_TYPES.slice(0, 3).join(', ')},`,
    `  ${WEBHOOK_EVENT_TYPES.slice(3).join(', ')}`,
  ],
  async run(call, terminal) {
    const [url] = call.arguments;
    if (!url || !URL.canParse(url)) throw new UsageError('kinora webhooks create https://…');
    const events = listOf(call, 'event') as WebhookEventType[];
    const made = await withSession(call, terminal, 'films', ({ client }) =>
      client.webhookEndpoints.create(
        {
          name: textOf(call, 'name') ?? new URL(url).hostname,
          url,
          event_types: events.length > 0 ? events : ['video.completed', 'video.failed'],
        },
        { signal: terminal.signal },
      ),
    );
    if (isOn(call, 'json')) writeJson(terminal, made);
    else {
      terminal.stderr.write(`${made.id}. Keep the secret: it is shown once.\n`);
      terminal.stdout.write(`${made.signing_secret}\n`);
    }
    return EXIT.ok;
  },
};

const ls: Command = {
  ...BASE,
  usage: '',
  flags: JSON_FLAG,
  async run(call, terminal) {
    const page = await withSession(call, terminal, 'data', async ({ client }) =>
      client.webhookEndpoints.list({ limit: 100 }, { signal: terminal.signal }),
    );
    if (isOn(call, 'json')) writeJson(terminal, page);
    else {
      const rows = page.data.map(({ id, name, url, event_types: types }) => [
        id,
        name,
        types.join(','),
        url,
      ]);
      writeTable(terminal, ['ID', 'NAME', 'EVENTS', 'URL'], rows);
    }
    return EXIT.ok;
  },
};

const show: Command = {
  ...BASE,
  usage: 'ID|NAME',
  flags: JSON_FLAG,
  async run(call, terminal) {
    const [text] = call.arguments;
    if (!text) throw new UsageError('Which endpoint? kinora webhooks show ID');
    const found = await withSession(call, terminal, 'data', async ({ client }) =>
      client.webhookEndpoints.retrieve(await endpointId(client, text, terminal), {
        signal: terminal.signal,
      }),
    );
    if (isOn(call, 'json')) writeJson(terminal, found);
    else writeFields(terminal, Object.entries(found));
    return EXIT.ok;
  },
};

const test: Command = {
  ...BASE,
  usage: 'ID|NAME',
  flags: { event: { ...EVENT, help: 'default: video.completed' }, ...JSON_FLAG },
  async run(call, terminal) {
    const [text] = call.arguments;
    if (!text) throw new UsageError('Which endpoint? kinora webhooks test ID');
    const type = (textOf(call, 'event') ?? 'video.completed') as WebhookEventType;
    const result = await withSession(call, terminal, 'data', async ({ client }) => {
      const id = await endpointId(client, text, terminal);
      return client.webhookEndpoints.test(id, { event_type: type }, { signal: terminal.signal });
    });
    if (isOn(call, 'json')) writeJson(terminal, result);
    else terminal.stdout.write(`It answered ${result.status_code}.\n`);
    return EXIT.ok;
  },
};

const log: Command = {
  ...BASE,
  usage: 'ID|NAME',
  flags: JSON_FLAG,
  async run(call, terminal) {
    const [text] = call.arguments;
    if (!text) throw new UsageError('Which endpoint? kinora webhooks log ID');
    const page = await withSession(call, terminal, 'data', async ({ client }) => {
      const id = await endpointId(client, text, terminal);
      return client.webhookEndpoints.deliveries(id, { limit: 50 }, { signal: terminal.signal });
    });
    if (isOn(call, 'json')) writeJson(terminal, page);
    else {
      const rows = page.data.map((delivery) => [
        localTime(delivery.created_at),
        delivery.event_type,
        delivery.status,
        String(delivery.attempts),
        delivery.problem ?? String(delivery.status_code ?? '-'),
      ]);
      writeTable(terminal, ['CREATED', 'EVENT', 'STATE', 'TRIES', 'ANSWER'], rows);
    }
    return EXIT.ok;
  },
};

const rotate: Command = {
  ...BASE,
  usage: 'ID|NAME',
  flags: {
    'keep-old': { type: 'boolean', help: 'sign with the old one too, for 24 hours' },
    ...JSON_FLAG,
  },
  async run(call, terminal) {
    const [text] = call.arguments;
    if (!text) throw new UsageError('Which endpoint? kinora webhooks rotate ID');
    const params = { keep_old_secret_active_for_24_hours: isOn(call, 'keep-old') };
    const rotated = await withSession(call, terminal, 'data', async ({ client }) => {
      const id = await endpointId(client, text, terminal);
      return client.webhookEndpoints.rotateSecret(id, params, { signal: terminal.signal });
    });
    if (isOn(call, 'json')) writeJson(terminal, rotated);
    else terminal.stdout.write(`${rotated.signing_secret}\n`);
    return EXIT.ok;
  },
};

const rm: Command = {
  ...BASE,
  usage: 'ID|NAME...',
  flags: JSON_FLAG,
  async run(call, terminal) {
    if (call.arguments.length === 0) throw new UsageError('Which one? kinora webhooks rm ID');
    const deleted = await withSession(call, terminal, 'data', async ({ client }) => {
      const all = [];
      for (const text of call.arguments) {
        const id = await endpointId(client, text, terminal);
        all.push(await client.webhookEndpoints.delete(id, { signal: terminal.signal }));
      }
      return all;
    });
    if (isOn(call, 'json')) writeJson(terminal, { object: 'list', data: deleted });
    else for (const { id } of deleted) terminal.stdout.write(`${id}\n`);
    return EXIT.ok;
  },
};

async function endpointId(client: Kinora, text: string, { signal }: Terminal): Promise<string> {
  const { data } = await client.webhookEndpoints.list({ limit: 100 }, { signal });
  return idOfNamed(data, text);
}

/** `kinora webhooks`: who is told when a film has ended. */
export const webhooks: CommandGroup = {
  fallback: 'ls',
  actions: [
    { name: 'create', summary: 'Register an endpoint', command: create },
    { name: 'ls', summary: 'List them, newest first', aliases: ['list'], command: ls },
    { name: 'show', summary: 'Show one', aliases: ['get'], command: show },
    { name: 'test', summary: 'Post a test event to it now', command: test },
    { name: 'log', summary: 'Show what was posted to it', aliases: ['deliveries'], command: log },
    { name: 'rotate', summary: 'Give it a new secret', command: rotate },
    { name: 'rm', summary: 'Delete them', aliases: ['delete'], command: rm },
  ],
};
