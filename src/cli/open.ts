import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { isOn, type Command } from './command.ts';
import { withSession } from './connect.ts';
import { outputFile, saveContent } from './deliver.ts';
import { EXIT } from './exit.ts';
import { findVideoId } from './find-video.ts';

const OPENERS: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
};

/** `kinora open`: the studio in a browser, or a film in whatever plays films here. */
export const open: Command = {
  usage: '[ID]',
  flags: { print: { type: 'boolean', help: 'print what would be opened' } },
  settings: [],
  connects: true,
  complete: 'video',
  notes: ['Without an ID: the studio of the server that runs.'],
  async run(call, terminal) {
    const [text] = call.arguments;
    const target = await withSession(
      call,
      terminal,
      text === undefined ? 'never' : 'data',
      async ({ client }) => {
        if (text === undefined) return new URL('/studio', client.baseURL).href;
        const id = await findVideoId(client, text, terminal.signal);
        const video = await client.videos.retrieve(id, {}, { signal: terminal.signal });
        const folder = path.join(os.tmpdir(), `kinora-${os.userInfo().uid}`);
        await mkdir(folder, { recursive: true, mode: 0o700 });
        const output = outputFile(`${folder}${path.sep}`, video, 'video');
        await saveContent(client, id, { variant: 'video', output }, terminal);
        return output;
      },
    );
    terminal.stdout.write(`${target}\n`);
    if (!isOn(call, 'print')) await launch(target);
    return EXIT.ok;
  },
};

async function launch(target: string): Promise<void> {
  const [program, ...words] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program!, [...words, target], { detached: true, stdio: 'ignore' });
  try {
    await once(child, 'spawn');
  } catch {
    throw new Error(`There is no ${program} here: open it yourself.`);
  }
  child.unref();
}
