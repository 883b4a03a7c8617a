import { isOn, JSON_FLAG, type Command, type CommandGroup } from './command.ts';
import { withSession } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { onlyKinora } from './kinora-only.ts';
import { localTime, writeFields, writeJson, writeTable } from './output.ts';
import { reachable } from './reachable.ts';

const create: Command = {
  usage: 'NAME FILM',
  flags: JSON_FLAG,
  settings: [],
  connects: true,
  complete: 'file',
  notes: ['Write the NAME in a prompt, and give the id: kinora create --character ID'],
  examples: ['kinora characters create "Captain Kit" kit.mp4'],
  async run(call, terminal) {
    const [name, film] = call.arguments;
    if (!name || !film) throw new UsageError('kinora characters create NAME FILM');
    await reachable(film, 'film');
    const { signal } = terminal;
    const made = await withSession(call, terminal, 'films', ({ client }) =>
      client.videos.createCharacter({ name, video: film }, { signal }),
    );
    if (isOn(call, 'json')) writeJson(terminal, made);
    else terminal.stdout.write(`${made.id}\n`);
    return EXIT.ok;
  },
};

const show: Command = {
  usage: 'ID',
  flags: JSON_FLAG,
  settings: [],
  connects: true,
  async run(call, terminal) {
    const [id] = call.arguments;
    if (!id) throw new UsageError('Which one? kinora characters show ID');
    const found = await withSession(call, terminal, 'data', ({ client }) =>
      client.videos.getCharacter(id, { signal: terminal.signal }),
    );
    if (isOn(call, 'json')) writeJson(terminal, found);
    else writeFields(terminal, Object.entries(found));
    return EXIT.ok;
  },
};

interface Listed {
  data: { id: string; name: string; created_at: number }[];
}

const ls: Command = {
  usage: '',
  flags: JSON_FLAG,
  settings: [],
  connects: true,
  async run(call, terminal) {
    const path = '/kinora/v1/characters';
    const list = await withSession(call, terminal, 'data', ({ client }) => {
      const read = () =>
        client.request<Listed>(path, { query: { limit: '100' }, signal: terminal.signal });
      return onlyKinora(read, { client, what: 'a list of characters' });
    });
    if (isOn(call, 'json')) writeJson(terminal, list);
    else {
      const rows = list.data.map(({ id, name, created_at }) => [id, localTime(created_at), name]);
      writeTable(terminal, ['ID', 'CREATED', 'NAME'], rows);
    }
    return EXIT.ok;
  },
};

/** `kinora characters`: who looks the same in every film. */
export const characters: CommandGroup = {
  fallback: 'ls',
  actions: [
    { name: 'create', summary: 'Make one from a film that shows it', command: create },
    { name: 'ls', summary: 'List them, newest first', aliases: ['list'], command: ls },
    { name: 'show', summary: 'Show one', aliases: ['get'], command: show },
  ],
};
