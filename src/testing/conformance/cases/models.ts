import { defineCases } from '../case.ts';
import {
  asArray,
  asObject,
  expectEqual,
  expectError,
  expectObject,
  expectThat,
} from '../expect.ts';

export const modelCases = defineCases('models', { operation: 'GET /models' }, [
  {
    name: 'list',
    title: 'the models include those of the contract',
    run: async ({ client }) => {
      const body = expectObject(await client.get('/models'));
      expectEqual('object', body['object'], 'list');
      const models = asArray('data', body['data']).map((item) => asObject('a model', item));
      for (const model of models) {
        expectEqual('object', model['object'], 'model');
        expectThat(Number.isInteger(model['created']), 'created in Unix seconds', model);
        expectThat(typeof model['owned_by'] === 'string', 'owned_by', model);
      }
      const ids = models.map(({ id }) => id);
      for (const id of ['sora-2', 'sora-2-pro']) expectThat(ids.includes(id), id, ids);
    },
  },
  {
    name: 'retrieve',
    title: 'one model',
    operation: 'GET /models/{model}',
    run: async ({ client }) => {
      const model = expectObject(await client.get('/models/sora-2'));
      expectEqual('id', model['id'], 'sora-2');
      expectEqual('object', model['object'], 'model');
    },
  },
  {
    name: 'unknown',
    title: 'an unknown model',
    operation: 'GET /models/{model}',
    run: async ({ client }) => {
      expectError(await client.get('/models/sora-1-turbo'), {
        status: 404,
        message: /^(?!Invalid URL).*sora-1-turbo/,
      });
    },
  },
]);
