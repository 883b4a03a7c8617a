import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flagsOf, isGroup, type Command } from '../../src/cli/command.ts';
import { COMMANDS } from '../../src/cli/commands.ts';
import { commandHelp, overview } from '../../src/cli/help.ts';
import { settingFlags } from '../../src/cli/parse-call.ts';
import { packedCommand } from '../packed.ts';
import { inTerminal, kinora } from './kinora.ts';

const run = promisify(execFile);
const WIDTH = 80;

let folder: string;

beforeAll(async () => {
  await packedCommand();
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-help-'));
}, 180_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Shells that are not there are skipped by name. */
function hasShell(name: string): boolean {
  return spawnSync(name, ['--version']).status === 0;
}

async function leaves(): Promise<{ name: string; summary: string; command: Command }[]> {
  const lists = await Promise.all(
    COMMANDS.map(async ({ name, summary, load }) => {
      const loaded = await load();
      if (!isGroup(loaded)) return [{ name, summary, command: loaded }];
      return loaded.actions.map((action) => ({ ...action, name: `${name} ${action.name}` }));
    }),
  );
  return lists.flat();
}

const tooLong = (text: string): string[] =>
  text.split('\n').filter((line) => [...line].length > WIDTH);

describe('help', () => {
  test('fits into 80 columns, for every command and every action', async () => {
    expect(tooLong(overview(COMMANDS))).toEqual([]);
    for (const entry of COMMANDS)
      expect(tooLong(commandHelp(entry, await entry.load()))).toEqual([]);
    for (const leaf of await leaves()) expect(tooLong(commandHelp(leaf, leaf.command))).toEqual([]);
  });

  test('the commands that people expect are there', () => {
    const expected =
      'serve backup restore create watch ps ls show cancel retry rm download open remix edit extend batch plan ' +
      'characters files keys webhooks engines models doctor config conformance completion';
    expect(COMMANDS.map(({ name }) => name)).toEqual(expect.arrayContaining(expected.split(' ')));
  });

  test('no command has two flags of one name or letter, and commands have names of their own', async () => {
    for (const { name, command } of await leaves()) {
      const letters = Object.values(command.flags).flatMap(({ short }) => short ?? []);
      expect(letters, name).toEqual([...new Set(letters)]);
      const settings = Object.keys(settingFlags(command).flags);
      const own = Object.keys(flagsOf(command));
      expect(
        settings.filter((flag) => own.includes(flag)),
        name,
      ).toEqual([]);
    }
    const names = COMMANDS.flatMap(({ name, aliases = [] }) => [name, ...aliases]);
    expect(names).toEqual([...new Set(names)]);
  });

  test('is asked for in every usual way', async () => {
    const asked = await Promise.all(
      [
        ['--help'],
        ['help'],
        ['create', '--help'],
        ['help', 'create'],
        ['keys', 'create', '-h'],
      ].map((words) => kinora(words)),
    );
    for (const { code, stderr } of asked) expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(asked[1]!.stdout).toBe(asked[0]!.stdout);
    expect(asked[3]!.stdout).toBe(asked[2]!.stdout);
    expect(asked[4]!.stdout).toContain('kinora keys create NAME');
    expect(await kinora([])).toMatchObject({ code: 2, stdout: '' });
    expect((await kinora(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test.each([
    [['crate', 'x'], "Did you mean 'create'?"],
    [['create', '--duration', '4', 'x'], 'Did you mean --seconds?'],
    [['keys', 'creat'], "Did you mean 'create'?"],
    [['create', '--seed', 'x', 'y'], '--seed is a whole number'],
    [['create', '--fit', 'x', 'y'], 'cover, contain, stretch, strict'],
    [['create', '--ref', '/nowhere.png', 'y'], "Cannot read the image '/nowhere.png'"],
  ])('%j is told what was meant', async (words, hint) => {
    const { code, stdout, stderr } = await kinora(words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(hint);
  });
});

describe('completion', () => {
  test('bash completes commands, actions, flags and their values', async () => {
    const { stdout: script } = await kinora(['completion', 'bash']);
    const complete = async (...words: string[]): Promise<string[]> => {
      const program = `${script}
        COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
        _kinora; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout } = await run('bash', ['-c', program]);
      return stdout.trim().split('\n');
    };
    expect(await complete('kinora', 'c')).toEqual(
      expect.arrayContaining(['create', 'cancel', 'characters', 'config', 'completion']),
    );
    expect(await complete('kinora', 'create', '--se')).toEqual(['--seconds', '--seed']);
    expect(await complete('kinora', 'create', '--fit', 'co')).toEqual(['cover', 'contain']);
    expect(await complete('kinora', 'keys', '')).toEqual(['create', 'ls', 'rm']);
    expect(await complete('kinora', 'keys', 'create', '--sc')).toEqual(['--scope']);
    expect(await complete('kinora', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  test.skipIf(!hasShell('fish'))('fish completes them too', async () => {
    const script = path.join(folder, 'kinora.fish');
    await writeFile(script, (await kinora(['completion', 'fish'])).stdout);
    const complete = async (line: string): Promise<string[]> => {
      const program = 'source $argv[1]; complete -C $argv[2]';
      const { stdout } = await run('fish', ['--no-config', '-c', program, script, line], {
        cwd: folder,
      });
      return stdout
        .trim()
        .split('\n')
        .map((offer) => offer.split('\t')[0]!);
    };
    expect(await complete('kinora c')).toEqual(
      expect.arrayContaining(['create', 'cancel', 'characters', 'config', 'completion']),
    );
    expect(await complete('kinora create --se')).toEqual(['--seconds', '--seed']);
    expect((await complete('kinora create --fit co')).toSorted()).toEqual(['contain', 'cover']);
    expect((await complete('kinora keys ')).toSorted()).toEqual(['create', 'ls', 'rm']);
    expect(await complete('kinora keys create --sc')).toEqual(['--scope']);
  });

  test.skipIf(!hasShell('zsh'))(
    'zsh completes them too',
    async () => {
      const script = path.join(folder, 'kinora.zsh');
      await writeFile(script, (await kinora(['completion', 'zsh'])).stdout);
      const shell = inTerminal('zsh', ['-f'], { cwd: folder, columns: 100 });
      try {
        shell.type('autoload -Uz compinit && compinit -u -D\r');
        shell.type(`setopt NO_AUTO_MENU; source ${script}; print -r -- RE''ADY\r`);
        await shell.shows(/READY/);
        shell.type('kinora create --se\t');
        await shell.shows(/--seconds[\s\S]*--seed/);
        shell.type('\u0015kinora create --fit \t');
        await shell.shows(/contain\s+cover\s+stretch\s+strict/);
        shell.type('\u0015kinora keys \t');
        await shell.shows(/create\s+ls\s+rm/);
        shell.type('\u0015exit\r');
        await shell.ended;
      } finally {
        shell.stop();
      }
    },
    60_000,
  );

  test('every command and action is in every script', async () => {
    const [zsh, fish] = await Promise.all([
      kinora(['completion', 'zsh']),
      kinora(['completion', 'fish']),
    ]);
    for (const { name } of await leaves()) {
      expect(zsh.stdout).toContain(`'${name}') _arguments`);
      expect(fish.stdout).toContain(`__fish_seen_subcommand_from ${name.split(' ')[0]}`);
    }
    expect(await kinora(['completion', 'tcsh'])).toMatchObject({ code: 2 });
  });
});
