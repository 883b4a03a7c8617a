import { defineCases, type CaseDefinition } from '../case.ts';
import { expectError, expectThat } from '../expect.ts';

const wrongMethods = [
  ['POST', '/videos/generations'],
  ['PUT', '/videos'],
  ['PATCH', '/videos/video_x'],
].map(([method, path]): CaseDefinition => ({
  name: `${method!.toLowerCase()}${path!.replaceAll('/', '-')}`,
  title: `${method} ${path} is a 405 that names the method and the path`,
  run: async ({ client }) => {
    expectError(await client.send(method!, path!, { json: { prompt: 'x' } }), {
      status: 405,
      message: `Invalid method for URL (${method} /v1${path})`,
      param: null,
      code: null,
    });
  },
}));

export const routingCases = defineCases('routing', { operation: 'any path' }, [
  ...wrongMethods,
  {
    name: 'unknown-path',
    title: 'an unknown path is a 404 in JSON',
    run: async ({ client, strict }) => {
      const message = 'Invalid URL (GET /v1/x)';
      expectError(await client.get('/x'), {
        status: 404,
        message: strict ? message : /^Invalid URL \(GET \/v1\/x\)/,
      });
    },
  },
  {
    name: 'unknown-below',
    title: 'a path below a video that does not exist',
    run: async ({ client }) => {
      const answer = await client.get('/videos/video_x/soundtrack');
      expectError(answer, { status: 404, message: /^Invalid URL \(GET \/v1\/videos\/video_x\// });
    },
  },
  {
    name: 'no-list-of-characters',
    title: 'there is no list of characters, and it is no video either',
    operation: 'GET /videos/characters',
    run: async ({ client }) => {
      const answer = await client.get('/videos/characters');
      expectThat([404, 405].includes(answer.status), 'status 404 or 405', answer.status);
      expectError(answer, { status: answer.status, message: /./ });
    },
  },
]);
