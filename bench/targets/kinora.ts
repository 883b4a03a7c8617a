/**
 * The real server, which keeps every job but makes none, so that drawing does not disturb.
 * `kinora.ts DIRECTORY`
 */
import { resolveConfig } from '../../src/config.ts';
import { startServer } from '../../src/server.ts';

const config = resolveConfig({}, { port: '0', data: process.argv[2]!, logLevel: 'silent' });
const server = await startServer(config, { makesFilms: false, announces: false });
process.send!(server.baseURL);
process.once('SIGTERM', () => void server.close().then(() => process.disconnect()));
