import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Kinora } from '../src/client/index.ts';
import { ConfigError, resolveConfig } from '../src/config.ts';
import { probeFilm } from '../src/media/probe.ts';
import { createTestServer } from '../src/testing/create-test-server.ts';
import { createCardEngine } from './card-engine.ts';

let folder: string;
const hasOpenssl = has('openssl');

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-provenance-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

function has(command: string): boolean {
  try {
    execFileSync(command, ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A root, and a certificate of it that may sign claims. */
async function makeCertificate(): Promise<{ chain: string; key: string }> {
  const at = (name: string): string => path.join(folder, name);
  const openssl = (...command: string[]): void =>
    void execFileSync('openssl', command, { cwd: folder, stdio: 'ignore' });
  const uses =
    'basicConstraints=critical,CA:FALSE\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=emailProtection\nsubjectKeyIdentifier=hash\nauthorityKeyIdentifier=keyid\n';
  await writeFile(at('uses'), uses);
  for (const name of ['root', 'leaf']) {
    openssl(
      'genpkey',
      '-algorithm',
      'EC',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-out',
      `${name}.key`,
    );
  }
  openssl(
    'req',
    '-x509',
    '-new',
    '-key',
    'root.key',
    '-days',
    '30',
    '-subj',
    '/CN=Root/O=Test',
    '-out',
    'root.pem',
    '-addext',
    'keyUsage=critical,keyCertSign',
  );
  openssl('req', '-new', '-key', 'leaf.key', '-subj', '/CN=Operator/O=Example', '-out', 'leaf.csr');
  openssl(
    'x509',
    '-req',
    '-in',
    'leaf.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-days',
    '30',
    '-extfile',
    'uses',
    '-out',
    'leaf.pem',
  );
  const chain = (await readFile(at('leaf.pem'), 'utf8')) + (await readFile(at('root.pem'), 'utf8'));
  return { chain, key: await readFile(at('leaf.key'), 'utf8') };
}

async function film(env: Record<string, string>): Promise<{ bytes: Buffer; id: string }> {
  await using server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
    env,
  });
  const kinora = new Kinora({ baseURL: server.baseURL, apiKey: null });
  const video = await kinora.createAndWait({ prompt: 'A lighthouse', size: '1280x720', seed: 7 });
  const response = await kinora.retrieveVideoContent(video.id);
  return { bytes: Buffer.from(await response.arrayBuffer()), id: video.id };
}

test('a film says which engine, model and seed it is of, and its prompt only if it shall', async () => {
  const { bytes, id } = await film({});
  for (const fact of ['kinora.engine', 'kinora.model', 'kinora.seed', 'kinora.id', id]) {
    expect(bytes.includes(fact), fact).toBe(true);
  }
  expect(bytes.includes('lighthouse')).toBe(false);
  expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
  const named = await film({ KINORA_FILM_PROMPT: 'yes' });
  expect(named.bytes.includes('A lighthouse')).toBe(true);
});

test.skipIf(!hasOpenssl)('with a certificate, a film carries credentials that hold', async () => {
  const { chain, key } = await makeCertificate();
  const { bytes, id } = await film({ KINORA_C2PA_CERTIFICATE: chain, KINORA_C2PA_KEY: key });
  const file = path.join(folder, 'film.mp4');
  await writeFile(file, bytes);
  expect((await probeFilm(file)).video).toMatchObject({ width: 1280, height: 720, frameCount: 48 });
  const { WasmReader, default: load } = await import('@contentauth/c2pa-wasm');
  const main = new URL(import.meta.resolve('@contentauth/c2pa-wasm'));
  await load({ module_or_path: await readFile(new URL('c2pa_bg.wasm', main)) });
  const read = async (
    given: Buffer,
  ): Promise<{ text: string; state: string; failures: string[] }> => {
    const text = (await WasmReader.fromBytes('video/mp4', Uint8Array.from(given))).json();
    const store = JSON.parse(text) as {
      validation_state: string;
      validation_results: { activeManifest: { failure: { code: string }[] } };
    };
    const failures = store.validation_results.activeManifest.failure.map(({ code }) => code);
    return { text, state: store.validation_state, failures };
  };
  const whole = await read(bytes);
  expect(whole.state).toBe('Valid');
  // Whom to trust is for who checks: nobody knows this root.
  expect(whole.failures).toEqual(['signingCredential.untrusted']);
  expect(whole.text).toContain(id);
  expect(whole.text).toContain('trainedAlgorithmicMedia');
  expect(whole.text).not.toContain('lighthouse');
  const bent = Buffer.from(bytes);
  bent[bent.indexOf('mdat') + 100]! ^= 1;
  expect((await read(bent)).failures).toContain('assertion.bmffHash.mismatch');
});

test('a certificate that cannot sign is a fault of the configuration', async () => {
  const problemsOf = (env: Record<string, string>): readonly string[] => {
    try {
      resolveConfig(env);
      return [];
    } catch (error) {
      return (error as ConfigError).problems;
    }
  };
  expect(problemsOf({ KINORA_C2PA_CERTIFICATE: 'x' })).toEqual([
    'KINORA_C2PA_CERTIFICATE: belongs together with KINORA_C2PA_KEY: set both or neither.',
  ]);
  expect(problemsOf({ KINORA_C2PA_CERTIFICATE: 'x', KINORA_C2PA_KEY: 'y' })).toEqual([
    'KINORA_C2PA_CERTIFICATE: cannot sign films: there is no certificate in it.',
  ]);
});
