import type { Kinora } from '../client/index.ts';
import type { Capabilities } from '../contract/engine.ts';
import { isOn, JSON_FLAG, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { EXIT } from './exit.ts';
import { localTime, writeJson, writeTable } from './output.ts';

/** `kinora models`: the names that `model` may have, and what each can do. */
export const models: Command = {
  usage: '',
  flags: { quiet: { type: 'boolean', short: 'q', help: 'print names only' }, ...JSON_FLAG },
  settings: [],
  connects: true,
  async run(call, terminal) {
    const { signal } = terminal;
    const [list, capabilities] = await withSession(call, terminal, 'data', async ({ client }) => [
      await client.models.list({ signal }),
      isOn(call, 'json') || isOn(call, 'quiet') ? null : await capabilitiesOf(client, signal),
    ]);
    if (isOn(call, 'json')) writeJson(terminal, list);
    else if (isOn(call, 'quiet')) for (const { id } of list.data) terminal.stdout.write(`${id}\n`);
    else if (capabilities) writeCapabilities(terminal, capabilities);
    else {
      const rows = list.data.map(({ id, owned_by, created }) => [id, owned_by, localTime(created)]);
      writeTable(terminal, ['MODEL', 'OWNER', 'SINCE'], rows);
    }
    return EXIT.ok;
  },
};

/** Null where the server does not tell: only Kinora does. */
async function capabilitiesOf(
  client: Kinora,
  signal: AbortSignal,
): Promise<readonly Capabilities[] | null> {
  const path = '/kinora/v1/capabilities';
  return client.request<{ data: Capabilities[] }>(path, { signal, maxRetries: 0 }).then(
    ({ data }) => data,
    () => null,
  );
}

function writeCapabilities(
  terminal: Parameters<typeof writeTable>[0],
  all: readonly Capabilities[],
): void {
  const rows = all.map(({ id, engine, seconds, sources, input_reference, sizes }) => [
    id,
    engine,
    seconds.join(','),
    ['create', ...(input_reference ? ['image'] : []), ...sources].join(','),
    sizes.join(' '),
  ]);
  writeTable(terminal, ['MODEL', 'ENGINE', 'SECONDS', 'CAN', 'SIZES'], rows);
}
