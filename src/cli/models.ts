import { isOn, JSON_FLAG, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { EXIT } from './exit.ts';
import { localTime, writeJson, writeTable } from './output.ts';

/** `kinora models`: the names that `model` may have. */
export const models: Command = {
  usage: '',
  flags: { quiet: { type: 'boolean', short: 'q', help: 'print names only' }, ...JSON_FLAG },
  settings: [],
  connects: true,
  async run(call, terminal) {
    const list = await withSession(call, terminal, 'data', ({ client }) =>
      client.models.list({ signal: terminal.signal }),
    );
    if (isOn(call, 'json')) writeJson(terminal, list);
    else if (isOn(call, 'quiet')) for (const { id } of list.data) terminal.stdout.write(`${id}\n`);
    else {
      const rows = list.data.map(({ id, owned_by, created }) => [id, owned_by, localTime(created)]);
      writeTable(terminal, ['MODEL', 'ENGINE', 'SINCE'], rows);
    }
    return EXIT.ok;
  },
};
