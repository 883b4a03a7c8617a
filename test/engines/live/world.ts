import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Kinora, type VideoWithDetails } from '../../../src/client/index.ts';
import { startServerProcess, until, type ServerProcess } from '../../server-process.ts';
import { ENDLESS } from '../endless.ts';
import { serveFarSide, type FarSide } from './far-side.ts';

/** A server in a process of its own with every engine whose work lives elsewhere. */
export interface World extends AsyncDisposable {
  far: FarSide;
  client: Kinora;
  /** SIGKILL, and a new process over the same data. */
  crash(): Promise<void>;
  /** Begins a film of an engine that ends when the word is released. */
  begin(name: string, word: string): Promise<string>;
  look(id: string): Promise<VideoWithDetails>;
  /** Resolves when the engine's handle is kept, and the engine has been asked how the film is. */
  atWork(id: string): Promise<void>;
}

export async function openWorld(): Promise<World> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-world-'));
  await chmod(folder, 0o755);
  const far = await serveFarSide(folder);
  const engines = Object.fromEntries(
    [...far.subjects].map(([name, { options }]) => [name, options]),
  );
  await writeFile(path.join(folder, 'kinora.config.json'), JSON.stringify({ engines }));
  const start = (): Promise<ServerProcess> =>
    startServerProcess(path.join(folder, 'data'), {
      KINORA_CONFIG: path.join(folder, 'kinora.config.json'),
      KINORA_LOG_LEVEL: 'warn',
      ...far.env,
    });
  let server = await start();
  const connect = (): Kinora => new Kinora({ baseURL: server.baseURL, apiKey: null });
  const world: World = {
    far,
    client: connect(),
    crash: async () => {
      await server.kill();
      server = await start();
      world.client = connect();
    },
    begin: async (name, word) => {
      const { id } = await world.client.createVideo({
        model: `${name}/film`,
        prompt: `${ENDLESS} until ${word}`,
        seconds: '4',
        size: '1280x720',
      });
      return id;
    },
    look: (id) => world.client.videos.retrieve(id, { include: ['details'] }),
    atWork: async (id) => {
      const { status, error } = await until(
        () => world.look(id),
        (film) =>
          film.status === 'failed' ||
          (film.status === 'in_progress' && film.details?.phase !== 'starting'),
      );
      if (status === 'failed') throw new Error(error?.message);
    },
    [Symbol.asyncDispose]: async () => {
      await far.letEnd(ENDLESS);
      await server.stop();
      await far[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
  return world;
}
