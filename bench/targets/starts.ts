/**
 * A server whose engine does nothing but say when it was started. `starts.ts DIRECTORY`
 * Sends its base URL, then `{ id, at }` for every film, `at` in milliseconds since the epoch.
 */
import { resolveConfig } from '../../src/config.ts';
import { fromGenerator, GenerationError } from '../../src/engines/from-generator.ts';
import { startServer } from '../../src/server.ts';

const now = (): number => performance.timeOrigin + performance.now();
const engine = fromGenerator({
  id: 'starts',
  models: () => [
    {
      id: 'starts',
      seconds: [4],
      sizes: ['720x1280'],
      framesPerSecond: 24,
      audio: false,
      inputReference: false,
      sources: [],
      characters: 0,
    },
  ],
  generate: async ({ id }) => {
    process.send!({ id, at: now() });
    throw new GenerationError({ code: 'no_film', message: 'There is none.', retryable: false });
  },
});
const config = resolveConfig(
  {},
  { port: '0', data: process.argv[2]!, logLevel: 'silent', concurrency: '4' },
);
const server = await startServer(config, { engines: [engine], announces: false });
process.send!(server.baseURL);
process.once('SIGTERM', () => void server.close().then(() => process.exit()));
