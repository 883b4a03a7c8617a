import { defineCases, Skip, type CaseContext, type CaseDefinition } from '../case.ts';
import type { Answer, ApiRequest } from '../api-client.ts';
import {
  asArray,
  asObject,
  expectEqual,
  expectError,
  expectObject,
  expectThat,
} from '../expect.ts';
import { png } from '../pictures.ts';

const prompt = 'What is mine is mine';

type Ask = (method: string, path: string, request?: ApiRequest) => Promise<Answer>;

/** Sends with the key of another project, which must not see what the suite made. */
function stranger({ client, otherKey }: CaseContext): Ask {
  if (otherKey === null) throw new Skip('no key of another project was given');
  return (method, path, request = {}) => client.send(method, path, { ...request, key: otherKey });
}

/** A list of the stranger's without `id`. */
async function expectUnlisted(ask: Ask, path: string, id: string): Promise<void> {
  const page = expectObject(await ask('GET', path));
  const ids = asArray('data', page['data']).map((item) => asObject('an item', item)['id']);
  expectThat(!ids.includes(id), `a list without ${id}`, ids);
}

const made: CaseDefinition[] = [
  {
    name: 'video',
    title: 'a video of another project is not found by any operation',
    run: async (context) => {
      const ask = stranger(context);
      const { id } = (await context.fixtures.film()).video;
      const gone = { status: 404, message: `Video with id '${id}' not found.` };
      const json = { prompt, video: { id } };
      const answers = [
        await ask('GET', `/videos/${id}`),
        await ask('GET', `/videos/${id}/content`),
        await ask('DELETE', `/videos/${id}`),
        await ask('POST', `/videos/${id}/remix`, { json: { prompt } }),
        await ask('POST', '/videos/edits', { json }),
        await ask('POST', '/videos/extensions', { json: { ...json, seconds: '4' } }),
      ];
      for (const answer of answers) expectError(answer, gone);
      await expectUnlisted(ask, '/videos?limit=100', id);
      expectObject(await context.client.get(`/videos/${id}`));
    },
  },
  {
    name: 'cursor',
    title: 'a video of another project is an unknown cursor',
    run: async (context) => {
      const ask = stranger(context);
      const { id } = (await context.fixtures.film()).video;
      const page = expectObject(await ask('GET', `/videos?after=${id}`));
      expectEqual('data', page['data'], []);
    },
  },
  {
    name: 'character',
    title: 'a character of another project cannot be looked up or cast',
    run: async (context) => {
      const ask = stranger(context);
      const { id } = await context.fixtures.character();
      const gone = { status: 404, message: `Character with id '${id}' not found.` };
      expectError(await ask('GET', `/videos/characters/${id}`), gone);
      expectError(await ask('POST', '/videos', { json: { prompt, characters: [{ id }] } }), gone);
    },
  },
  {
    name: 'file',
    title: 'a file of another project cannot be read, used or deleted',
    run: async (context) => {
      const ask = stranger(context);
      const picture = png(720, 1280);
      const id = await context.fixtures.uploadFile(picture, 'p.png', 'image/png', 'vision');
      const gone = { status: 404, message: `No such File object: ${id}` };
      for (const [method, path] of [
        ['GET', `/files/${id}`],
        ['GET', `/files/${id}/content`],
        ['DELETE', `/files/${id}`],
      ] as const) {
        expectError(await ask(method, path), gone);
      }
      const json = { prompt, input_reference: { file_id: id } };
      expectError(await ask('POST', '/videos', { json }), gone);
      await expectUnlisted(ask, '/files', id);
    },
  },
  {
    name: 'webhook-endpoint',
    title: 'a webhook endpoint of another project cannot be seen or changed',
    run: async (context) => {
      const ask = stranger(context);
      const { id } = await context.fixtures.hook();
      const error = { status: 404, message: /^(?!Invalid URL)/ };
      expectError(await ask('GET', `/webhook_endpoints/${id}`), error);
      expectError(await ask('POST', `/webhook_endpoints/${id}`, { json: { name: 'x' } }), error);
      expectError(await ask('POST', `/webhook_endpoints/${id}/rotate_secret`), error);
      expectError(await ask('DELETE', `/webhook_endpoints/${id}`), error);
      await expectUnlisted(ask, '/webhook_endpoints', id);
    },
  },
];

/** What belongs to one project is not there for another: a 404, which tells nothing. */
export const othersCases = defineCases('others', { operation: 'every operation' }, made);
