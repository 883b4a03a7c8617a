import { openDatabase } from '../src/database/open.ts';
import { createJobNode } from './job-node.ts';
import { createScriptedEngine } from './scripted-engine.ts';

/**
 * A worker in a process of its own, for tests that kill it: it begins whatever comes, gets half way
 * and stays there. `node worker-process.ts DATABASE_URL FOLDER`
 */
const [url, folder] = process.argv.slice(2) as [string, string];
const database = await openDatabase({ dataDirectory: folder, url });
const engine = createScriptedEngine();
const node = await createJobNode({ database, engines: [engine], folder });
await node.startWorker();
for (;;) (await engine.nextRun()).progress(0.5, 'drawing');
