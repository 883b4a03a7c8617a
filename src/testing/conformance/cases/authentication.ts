import { defineCases, Skip, type CaseContext } from '../case.ts';
import { expectError, expectObject, expectThat } from '../expect.ts';
import type { Answer } from '../api-client.ts';

const NO_KEY =
  "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth (i.e. Authorization: Bearer YOUR_KEY), or as the password field (with blank username) if you're accessing the API from your browser and are prompted for a username and password.";
const WHERE = ' You can obtain an API key from https://platform.openai.com/account/api-keys.';
const WRONG_KEY = 'sk-wrong-1234567890abcdef';

function needKey({ client }: CaseContext): void {
  if (client.key === null) throw new Skip('no key was given, so the server may be open');
}

/** Without a key's characters, but for its ends. */
function expectMasked(answer: Answer): void {
  expectError(answer, {
    status: 401,
    message: /^Incorrect API key provided: /,
    code: 'invalid_api_key',
  });
  const text = answer.bytes.toString('utf8');
  expectThat(!text.includes(WRONG_KEY), 'a masked key', text);
}

export const authenticationCases = defineCases('key', { operation: 'every operation' }, [
  {
    name: 'missing',
    title: 'no key is a 401 in the original words (default: without the address for keys)',
    run: async (context) => {
      needKey(context);
      for (const path of ['/videos', '/models', '/videos/x', '/videos/x/content']) {
        const answer = await context.client.get(path, { key: null });
        expectError(answer, { status: 401, message: /^You didn't provide/, code: null });
        const { message } = (answer.json as { error: { message: string } }).error;
        const isOriginal = message === NO_KEY + WHERE;
        expectThat(
          isOriginal || (!context.strict && message.startsWith(NO_KEY)),
          NO_KEY + WHERE,
          message,
        );
      }
    },
  },
  {
    name: 'wrong',
    title: 'a wrong key is a 401 that does not repeat it',
    run: async (context) => {
      needKey(context);
      expectMasked(await context.client.get('/videos', { key: WRONG_KEY }));
      expectMasked(await context.client.get('/models', { key: WRONG_KEY }));
    },
  },
  {
    name: 'before-body',
    title: 'the key is checked before the body',
    run: async (context) => {
      needKey(context);
      const { client } = context;
      const headers = { 'content-type': 'application/json' };
      expectMasked(await client.post('/videos', { key: WRONG_KEY, headers, body: '{' }));
      expectMasked(await client.post('/videos', { key: WRONG_KEY, json: { seconds: 5 } }));
    },
  },
  {
    name: 'azure-header',
    title: 'the header api-key does as well',
    basis: 'superset',
    run: async (context) => {
      needKey(context);
      const { client } = context;
      const headers = { 'api-key': client.key! };
      expectObject(await client.get('/videos', { key: null, headers }));
      expectMasked(await client.get('/videos', { key: null, headers: { 'api-key': WRONG_KEY } }));
    },
  },
  {
    name: 'organization-headers',
    title: 'organization and project headers are taken without complaint',
    run: async ({ client }) => {
      const headers = { 'openai-organization': 'org-x', 'openai-project': 'proj_x' };
      expectObject(await client.get('/videos', { query: { limit: 1 }, headers }));
    },
  },
]);
