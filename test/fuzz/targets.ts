import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import Fastify from 'fastify';
import fc from 'fast-check';
import { parseRange } from '../../src/api/byte-range.ts';
import { checkJsonLimits } from '../../src/api/json-limits.ts';
import { assign, registerMultipart } from '../../src/api/multipart.ts';
import { onError } from '../../src/api/on-error.ts';
import { createChanges } from '../../src/api/studio/changes.ts';
import { ConfigError, resolveConfig } from '../../src/config.ts';
import { OPTIONS } from '../../src/config-options.ts';
import { ApiError } from '../../src/contract/error.ts';
import { videoListParamsSchema } from '../../src/contract/params.ts';
import { parse } from '../../src/contract/parse.ts';
import { planScene } from '../../src/engines/illustrator/language/plan-scene.ts';

/** What is fuzzed: how a case is made, and what must hold of it. What it throws is a fault. */
export interface Target {
  name: string;
  property: fc.IRawProperty<unknown>;
}

const refusedOr = (work: () => unknown, kinds: (new (...given: never[]) => Error)[]): void => {
  try {
    work();
  } catch (error) {
    if (!kinds.some((kind) => error instanceof kind)) throw error;
  }
};

/** Text near to what is expected: its pieces in any order, with anything between. */
const near = (...pieces: string[]): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...pieces) },
        fc.string({ maxLength: 6, unit: 'binary' }),
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join(''));

function brackets(): Target {
  const name = near(
    'prompt',
    'metadata',
    'characters',
    '[',
    ']',
    '[]',
    '[id]',
    '__proto__',
    'constructor',
    '0',
  );
  return {
    name: 'bracket fields',
    property: fc.property(
      fc.array(fc.tuple(name, fc.string({ maxLength: 8 })), { maxLength: 6 }),
      (fields) => {
        const form = Object.create(null) as Parameters<typeof assign>[0];
        refusedOr(() => fields.forEach(([field, value]) => assign(form, field, value)), [ApiError]);
        if (({} as Record<string, unknown>)['id'] !== undefined)
          throw new Error('a prototype was changed');
        JSON.stringify(form);
      },
    ),
  };
}

function ranges(): Target {
  const header = near(
    'bytes',
    '=',
    '-',
    ',',
    '0',
    '99',
    '9999999999999999999999',
    ' ',
    'bytes=0-',
    'bytes=-5',
  );
  return {
    name: 'Range header',
    property: fc.property(header, fc.nat(100_000), (text, size) => {
      const range = parseRange(text, size);
      if (range === null || range === 'unsatisfiable') return;
      const { start, end } = range;
      const isInside = Number.isSafeInteger(start) && start >= 0 && start <= end && end < size;
      if (!isInside) throw new Error(`${start}-${end} of ${size}`);
    }),
  };
}

function cursors(): Target {
  const changes = createChanges(() => () => {});
  const value = fc.oneof(
    near('video_', '0', 'f', '-', ' ', '%00', changes.place()),
    fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
  );
  const query = fc.record(
    {
      after: value,
      limit: fc.oneof(value, fc.integer()),
      order: fc.oneof(value, fc.constantFrom('asc', 'desc')),
    },
    { requiredKeys: [] },
  );
  return {
    name: 'cursors',
    property: fc.property(query, (given) => {
      refusedOr(() => {
        const { limit, order } = parse(videoListParamsSchema, given);
        if (!(limit >= 0 && limit <= 100) || !['asc', 'desc'].includes(order))
          throw new Error(`${limit} ${order}`);
      }, [ApiError]);
      changes.since(String(given.after));
    }),
  };
}

function json(): Target {
  const text = near(
    '{',
    '}',
    '[',
    ']',
    '"',
    '\\',
    '\\"',
    ',',
    ':',
    '"prompt"',
    'true',
    '1e9',
    '{"a":',
  );
  return {
    name: 'JSON limits',
    property: fc.property(fc.oneof(text, fc.json({ maxDepth: 6 })), (body) => {
      refusedOr(() => checkJsonLimits(body), [ApiError]);
    }),
  };
}

function config(): Target {
  const variables = Object.values(OPTIONS).map(({ variable }) => variable);
  const value = near(
    '0',
    '1h',
    '80',
    'open',
    'keys',
    'http://',
    'postgres://',
    's3://a',
    ',',
    '=',
    '127.0.0.1',
    'sk-0123456789abcdef',
    '-1',
    'GB',
  );
  const entries = fc.array(
    fc.tuple(fc.constantFrom(...variables, ...variables.map((one) => `${one}_FILE`)), value),
    { maxLength: 8 },
  );
  return {
    name: 'configuration',
    property: fc.property(entries, (given) => {
      const env = Object.fromEntries(given);
      refusedOr(() => resolveConfig(env, {}, () => env['KINORA_DATA'] ?? ''), [ConfigError]);
    }),
  };
}

function planner(): Target {
  const prompt = near(
    'a red fox',
    'three',
    ' birds',
    ' and ',
    ', ',
    '. ',
    ' then ',
    '"Hello"',
    ' says ',
    'at dusk',
    'in the snow',
    'camera pans left',
    'not ',
    'without ',
    '0-4s: ',
    'Shot 1: ',
    'cut to ',
    ' on ',
    ' under ',
    'rain',
    "'s",
    '“',
    '”',
    '(',
    '🦊',
    'ein Hund',
    '狐狸',
    '\n',
  );
  return {
    name: 'prompt planner',
    property: fc.property(prompt, fc.nat(2 ** 31 - 1), (text, seed) => {
      const plan = planScene(text === '' ? ' ' : text, {
        seconds: 4,
        width: 1280,
        height: 720,
        seed,
      });
      if (plan.shots.length === 0) throw new Error('nothing to see');
    }),
  };
}

async function multipart(): Promise<Target> {
  const app = Fastify();
  app.setErrorHandler(onError);
  const directory = mkdtempSync(path.join(os.tmpdir(), 'kinora-fuzz-'));
  await registerMultipart(app, { directory, fileBytes: 4096, fieldBytes: 1024 });
  app.post('/', (request) => ({ keys: Object.keys(request.body as object) }));
  await app.ready();
  const body = near(
    '--b',
    '--b--',
    '\r\n',
    '\n',
    'Content-Disposition: form-data; name="prompt"',
    '; filename="a.png"',
    'Content-Type: application/json',
    '\r\n\r\n',
    'name="video"',
    'name="a[b]"',
    '{"a":1}',
    '[',
    '--b\r\nContent-Disposition: form-data; name="x"\r\n\r\ny\r\n',
    '--b--\r\n',
  );
  return {
    name: 'multipart parser',
    property: fc.asyncProperty(
      body,
      fc.constantFrom('b', '"b"', '', 'bb', 'b; charset=x'),
      async (payload, boundary) => {
        const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
        const { statusCode } = await app.inject({ method: 'POST', url: '/', headers, payload });
        if (![200, 400, 413, 415].includes(statusCode))
          throw new Error(`answered with ${statusCode}`);
      },
    ),
  };
}

export async function allTargets(): Promise<Target[]> {
  return [brackets(), ranges(), cursors(), json(), config(), await multipart(), planner()];
}
