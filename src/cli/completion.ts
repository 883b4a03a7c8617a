import type { Kinora } from '../client/index.ts';
import {
  flagsOf,
  isGroup,
  type Command,
  type CommandEntry,
  type Completion,
  type Flag,
} from './command.ts';
import { withSession } from './connect.ts';
import { EXIT, UsageError } from './exit.ts';
import { settingFlags } from './parse-call.ts';
import { bashScript, fishScript, zshScript } from './shells.ts';
import { shortId } from './find-video.ts';

const SHELLS = { bash: bashScript, zsh: zshScript, fish: fishScript } as const;

/** What a shell needs to know of a command, or of one action of one. */
export interface Completable {
  /** `create`, `keys create` */
  name: string;
  summary: string;
  flags: {
    names: readonly string[];
    help: string;
    value: Completion | null;
    takesValue: boolean;
  }[];
  argument: Completion | null;
}

/** `kinora completion`: a script for the shell, made from the commands themselves. */
export const completion: Command = {
  usage: 'bash|zsh|fish',
  flags: {},
  settings: [],
  connects: true,
  complete: ['bash', 'zsh', 'fish'],
  notes: ['Ids and models are asked of the server that runs, if there is one.'],
  examples: [
    'eval "$(kinora completion bash)"     in ~/.bashrc',
    'eval "$(kinora completion zsh)"      in ~/.zshrc',
    'kinora completion fish | source      in ~/.config/fish/config.fish',
  ],
  async run(call, terminal) {
    const [shell = ''] = call.arguments;
    if (shell === 'ids' || shell === 'models') {
      // Asked by the scripts while somebody types: whatever goes wrong, there is nothing to offer.
      const words = await withSession(call, terminal, 'never', ({ client }) =>
        offers(client, shell),
      ).catch(() => []);
      for (const word of words) terminal.stdout.write(`${word}\n`);
      return EXIT.ok;
    }
    if (!isShell(shell)) throw new UsageError('For which shell? kinora completion bash|zsh|fish');
    const { COMMANDS } = await import('./commands.ts');
    terminal.stdout.write(SHELLS[shell](await describeAll(COMMANDS)));
    return EXIT.ok;
  },
};

function isShell(name: string): name is keyof typeof SHELLS {
  return Object.hasOwn(SHELLS, name);
}

async function offers(client: Kinora, what: 'ids' | 'models'): Promise<string[]> {
  const quick = { timeoutMs: 1500, maxRetries: 0 };
  if (what === 'models') return (await client.models.list(quick)).data.map(({ id }) => id);
  return (await client.videos.list({ limit: 50 }, quick)).data.map(({ id }) => shortId(id));
}

/** Every command and every action, with what may follow them. */
async function describeAll(commands: readonly CommandEntry[]): Promise<Completable[]> {
  const all: Completable[] = [];
  for (const entry of commands) {
    const loaded = await entry.load();
    if (!isGroup(loaded)) {
      all.push(describe(entry.name, entry.summary, loaded));
      continue;
    }
    const actions = loaded.actions.map(({ name }) => name);
    all.push({ name: entry.name, summary: entry.summary, flags: [], argument: actions });
    for (const { name, summary, command } of loaded.actions) {
      all.push(describe(`${entry.name} ${name}`, summary, command));
    }
  }
  return all;
}

function describe(name: string, summary: string, command: Command): Completable {
  const flags: Record<string, Flag> = { ...flagsOf(command), ...settingFlags(command).flags };
  return {
    name,
    summary,
    argument: command.complete ?? null,
    flags: Object.entries(flags)
      .filter(([, { hidden }]) => !hidden)
      .map(([flag, { short, help, type, complete }]) => ({
        names: [`--${flag}`, ...(short ? [`-${short}`] : [])],
        help,
        value: complete ?? null,
        takesValue: type !== 'boolean',
      })),
  };
}
