import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServerProcess } from '../server-process.ts';
import { serveComfy } from './comfyui-stand-in.ts';
import { serveStandIn, type StandIn } from './stand-in.ts';

const MAIN = path.join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const WORKFLOW = path.join(import.meta.dirname, 'workflow.json');

let folder: string;
let refusing: StandIn;

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-doctor-'));
  refusing = await serveStandIn(() => ({ status: 401, json: { detail: 'who are you?' } }));
});
afterAll(async () => {
  await refusing[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** The command, in a folder whose configuration is this. */
async function kinora(words: readonly string[], config: object): Promise<Outcome> {
  await writeFile(path.join(folder, 'kinora.config.json'), JSON.stringify(config));
  const env = { PATH: process.env['PATH'], KINORA_DATA: path.join(folder, 'data') };
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  execFile(process.execPath, [MAIN, ...words], { cwd: folder, env }, (error, stdout, stderr) => {
    resolve({ code: Number(error?.code ?? 0), stdout, stderr });
  });
  return promise;
}

const video = { upstream: 'sora-2' };

test('whatever keeps an engine from working is named, with the way to mend it', async () => {
  await using comfy = await serveComfy();
  comfy.files.splice(0);
  const away = await serveStandIn(() => ({}));
  await away[Symbol.asyncDispose]();
  const bindings = { prompt: 'title:Prompt.text' };
  const engines = {
    away: { kind: 'openai-compatible', baseURL: `${away.origin}/v1`, models: { one: video } },
    refusing: {
      kind: 'openai-compatible',
      baseURL: `${refusing.origin}/v1`,
      apiKey: 'sk-not-this-one',
      models: { two: video },
    },
    comfy: {
      kind: 'comfyui',
      baseURL: comfy.origin,
      models: { wan: { workflow: WORKFLOW, bindings } },
    },
    script: {
      kind: 'command',
      program: 'no-such-program',
      args: ['{{prompt}}'],
      requires: ['/nowhere/wan.gguf'],
      models: { three: {} },
    },
  };
  const { code, stdout } = await kinora(['doctor'], { engines });
  expect(code).toBe(1);
  const line = /FAILED {3}engines +(.*)\n +→ (.*)/.exec(stdout);
  expect(line?.[1]).toBe('illustrator, away (down), refusing (down), comfy, script (down)');
  const fixes = line?.[2] ?? '';
  expect(fixes).toContain(`Is it running at ${away.origin}/v1?`);
  expect(fixes).toContain('refusing: The server refused the key (401): check apiKey and headers.');
  expect(fixes).toContain("comfy: wan: the model file 'wan.safetensors' is missing");
  expect(fixes).toContain("script: There is no program 'no-such-program': install it");
  expect(fixes).toContain('script: The file /nowhere/wan.gguf is missing or cannot be read.');
  expect(stdout).not.toContain('sk-not-this-one');
});

test('what can be seen without asking anybody keeps the server from starting', async () => {
  const engines = {
    cloud: {
      kind: 'openai-compatible',
      baseURL: 'https://api.example.com/v1',
      apiKey: { env: 'KEY_THAT_IS_NOT_SET' },
      models: { one: video },
    },
    comfy: {
      kind: 'comfyui',
      baseURL: 'http://127.0.0.1:8188',
      models: {
        a: { workflow: WORKFLOW, bindings: { prompt: '#99.text' } },
        b: { workflow: 'nowhere.json', bindings: { prompt: '#2.text' } },
      },
    },
    typo: { kind: 'comfy', baseURL: 'http://127.0.0.1:8188' },
  };
  for (const words of [['config', 'check'], ['serve', '--port', '0'], ['doctor']]) {
    const { code, stdout, stderr } = await kinora(words, { engines });
    const told = stdout + stderr;
    expect(code).not.toBe(0);
    expect(told).toContain('engines.cloud.apiKey: the environment variable KEY_THAT_IS_NOT_SET');
    expect(told).toContain("engines.comfy.models.a.workflow: prompt: '#99.text' names no node");
    expect(told).toMatch(
      /engines\.comfy\.models\.b\.workflow: the file .*nowhere\.json cannot be read/,
    );
    expect(told).toContain("engines.typo.kind: there is no kind 'comfy'. There are: command,");
  }
});

test('a server that starts says in its log what is wrong with an engine', async () => {
  const config = {
    engines: { gpu: { kind: 'openai-compatible', baseURL: refusing.origin, models: { x: video } } },
  };
  await writeFile(path.join(folder, 'serve.config.json'), JSON.stringify(config));
  const server = await startServerProcess(path.join(folder, 'data'), {
    KINORA_CONFIG: path.join(folder, 'serve.config.json'),
    KINORA_LOG_LEVEL: 'warn',
  });
  try {
    await expect.poll(() => server.complaints()).toMatch(/engine is down/);
    expect(server.complaints()).toContain('The server refused the key (401)');
  } finally {
    await server.stop();
  }
});
