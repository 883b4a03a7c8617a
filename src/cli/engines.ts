import { isOn, JSON_FLAG, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { EXIT } from './exit.ts';
import { writeJson, writeTable } from './output.ts';

/** What is shown of an engine; the server may tell more. */
interface EngineInfo {
  id: string;
  kind?: string;
  health?: { status?: string; ok?: boolean; message?: string | null } | string | null;
  models?: readonly (string | { id: string })[];
}

/** `kinora engines`: who makes the films. */
export const engines: Command = {
  usage: '',
  flags: JSON_FLAG,
  settings: [],
  connects: true,
  async run(call, terminal) {
    const list = await withSession(call, terminal, 'films', ({ client }) =>
      client.request<{ data: EngineInfo[] }>('/kinora/v1/engines', { signal: terminal.signal }),
    );
    if (isOn(call, 'json')) writeJson(terminal, list);
    else {
      const rows = list.data.map((engine) => [
        engine.id,
        healthOf(engine),
        (engine.models ?? [])
          .map((model) => (typeof model === 'string' ? model : model.id))
          .join(' '),
      ]);
      writeTable(terminal, ['ENGINE', 'HEALTH', 'MODELS'], rows);
    }
    return EXIT.ok;
  },
};

/** A word about how an engine is, and the reason if it is not well. */
export function healthOf({ health }: Pick<EngineInfo, 'health'>): string {
  if (!health) return '-';
  if (typeof health === 'string') return health;
  const word = health.status ?? (health.ok === false ? 'down' : 'ok');
  return health.message ? `${word}: ${health.message}` : word;
}
