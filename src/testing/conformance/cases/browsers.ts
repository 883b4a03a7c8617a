import { defineCases, type CaseDefinition } from '../case.ts';
import { expectThat } from '../expect.ts';
import { UNKNOWN_VIDEO } from '../video.ts';

const ORIGIN = 'http://localhost:5173';
const HEADERS = [
  'authorization',
  'content-type',
  'x-stainless-lang',
  'x-stainless-package-version',
  'x-stainless-os',
  'x-stainless-arch',
  'x-stainless-runtime',
  'x-stainless-runtime-version',
  'x-stainless-retry-count',
  'x-stainless-timeout',
  'x-stainless-poll-helper',
  'x-stainless-custom-poll-interval',
  'openai-organization',
  'openai-project',
];
/** What the SDKs read of answers, and a page needs for downloads. */
const EXPOSED = [
  'x-request-id',
  'openai-poll-after-ms',
  'openai-processing-ms',
  'openai-version',
  'retry-after',
  'retry-after-ms',
  'x-should-retry',
];

const preflights = (
  [
    ['POST', '/videos'],
    ['GET', '/videos'],
    ['GET', '/videos/video_x'],
    ['DELETE', '/videos/video_x'],
    ['GET', '/videos/video_x/content'],
    ['POST', '/videos/video_x/remix'],
    ['POST', '/videos/edits'],
    ['POST', '/videos/extensions'],
    ['POST', '/videos/characters'],
    ['GET', '/videos/characters/char_x'],
    ['GET', '/models'],
    ['GET', '/models/sora-2'],
    ['GET', '/files'],
    ['POST', '/files'],
    ['GET', '/files/file-x'],
    ['DELETE', '/files/file-x'],
    ['GET', '/files/file-x/content'],
    ['GET', '/batches'],
    ['POST', '/batches'],
    ['GET', '/batches/batch_x'],
    ['POST', '/batches/batch_x/cancel'],
    ['GET', '/webhook_event_types'],
    ['GET', '/webhook_endpoints'],
    ['POST', '/webhook_endpoints'],
    ['GET', '/webhook_endpoints/whe_x'],
    ['POST', '/webhook_endpoints/whe_x'],
    ['DELETE', '/webhook_endpoints/whe_x'],
    ['POST', '/webhook_endpoints/whe_x/rotate_secret'],
    ['POST', '/webhook_endpoints/whe_x/test'],
  ] as const
).map(([method, path]): CaseDefinition => ({
  name: `preflight-${method.toLowerCase()}${path.replaceAll('/', '-')}`,
  title: `a browser may ask for ${method} ${path} with the SDK's headers and no key`,
  operation: `OPTIONS ${path}`,
  run: async ({ client }) => {
    const { status, headers } = await client.send('OPTIONS', path, {
      key: null,
      headers: {
        origin: ORIGIN,
        'access-control-request-method': method,
        'access-control-request-headers': HEADERS.join(','),
      },
    });
    expectThat(status === 200 || status === 204, 'status 200 or 204', status);
    const origin = headers.get('access-control-allow-origin');
    expectThat(origin === '*' || origin === ORIGIN, `${ORIGIN} or * allowed`, origin);
    const methods = (headers.get('access-control-allow-methods') ?? '').split(/\s*,\s*/);
    expectThat(methods.includes(method), `${method} allowed`, methods);
    const allowed = (headers.get('access-control-allow-headers') ?? '').toLowerCase();
    const missing = HEADERS.filter((name) => !allowed.split(/\s*,\s*/).includes(name));
    expectThat(missing.length === 0, 'all headers of the SDK allowed', missing);
  },
}));

export const browserCases = defineCases('browser', { operation: 'OPTIONS' }, [
  ...preflights,
  {
    name: 'exposed-headers',
    title: 'a page may read the headers that the SDK needs, of errors too',
    operation: 'GET /videos',
    run: async ({ client }) => {
      for (const path of ['/videos', `/videos/${UNKNOWN_VIDEO}`]) {
        const { headers } = await client.get(path, { headers: { origin: ORIGIN } });
        const origin = headers.get('access-control-allow-origin');
        expectThat(origin === '*' || origin === ORIGIN, `${ORIGIN} or * allowed`, origin);
        const exposed = (headers.get('access-control-expose-headers') ?? '').toLowerCase();
        for (const name of EXPOSED) {
          expectThat(exposed === '*' || exposed.includes(name), `${name} exposed`, exposed);
        }
      }
    },
  },
]);
