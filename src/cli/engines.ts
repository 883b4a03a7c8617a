import type { EngineInfo } from '../contract/engine.ts';
import { isOn, JSON_FLAG, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { EXIT } from './exit.ts';
import { onlyKinora } from './kinora-only.ts';
import { writeJson, writeTable } from './output.ts';

/** `kinora engines`: who makes the films, and how they are. */
export const engines: Command = {
  usage: '',
  flags: JSON_FLAG,
  settings: [],
  connects: true,
  async run(call, terminal) {
    const list = await withSession(call, terminal, 'films', ({ client }) =>
      onlyKinora(
        () =>
          client.request<{ data: EngineInfo[] }>('/kinora/v1/engines?fresh=true', {
            signal: terminal.signal,
          }),
        {
          client,
          what: 'engines',
        },
      ),
    );
    if (isOn(call, 'json')) {
      writeJson(terminal, list);
      return EXIT.ok;
    }
    const rows = list.data.map(({ id, kind, health, running, queued, models }) => [
      id,
      kind,
      `${running} in work, ${queued} waiting`,
      models.join(' '),
      health.message === null ? health.status : `${health.status}: ${health.message}`,
    ]);
    writeTable(terminal, ['ENGINE', 'KIND', 'FILMS', 'MODELS', 'HEALTH'], rows);
    return EXIT.ok;
  },
};
