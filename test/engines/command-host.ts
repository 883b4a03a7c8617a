import { readFile } from 'node:fs/promises';
import { createCommandEngine } from '../../src/engines/command/engine.ts';
import { commandOptions } from '../../src/engines/command/options.ts';
import { settle } from '../../src/engines/command/settings.ts';
import type { EngineRequest } from '../../src/engines/engine.ts';
import { keptIn } from '../../src/testing/kept-in.ts';

/** A process that begins one film with the engine of a file of options and then waits to be killed. */
const [directory, optionsFile, requestFile] = process.argv.slice(2) as [string, string, string];
const options = commandOptions.parse(JSON.parse(await readFile(optionsFile, 'utf8')));
const request = JSON.parse(await readFile(requestFile, 'utf8')) as EngineRequest;
const log = { info: () => {}, warn: () => {} };
const engine = await createCommandEngine(
  'command',
  settle(options, { env: process.env, folder: directory }),
  {
    directory,
    log,
  },
);
const kept = keptIn(directory);
const context = { signal: new AbortController().signal, directory, kept };
const operation = await engine.start(request, context);
for (;;) {
  const status = await engine.poll(operation, context);
  if (status.state !== 'running' || status.phase !== 'queued') break;
  await new Promise((resolve) => setTimeout(resolve, 20));
}
process.stdout.write(`${JSON.stringify(operation)}\n`);
setInterval(() => {}, 1000);
