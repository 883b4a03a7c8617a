import { defineCases, type CaseContext, type CaseDefinition } from '../case.ts';
import {
  asArray,
  asObject,
  expectEqual,
  expectError,
  expectMatch,
  expectObject,
  expectStatus,
  expectThat,
  expectUnsupportedValue,
} from '../expect.ts';
import { checkVideo, expectVideo, hasEnded } from '../video.ts';

const ENDED = ['completed', 'failed', 'expired', 'cancelled'];

interface Line {
  custom_id: string;
  method: string;
  url: string;
  body: Record<string, unknown>;
}

const line = (custom_id: string, body: Record<string, unknown>): Line => ({
  custom_id,
  method: 'POST',
  url: '/v1/videos',
  body,
});

async function createBatch(
  { client, fixtures }: CaseContext,
  lines: readonly (Line | string)[],
): Promise<Record<string, unknown>> {
  const text = lines.map((entry) => (typeof entry === 'string' ? entry : JSON.stringify(entry)));
  const input_file_id = await fixtures.uploadFile(
    Buffer.from(`${text.join('\n')}\n`),
    'batch.jsonl',
    'application/jsonl',
    'batch',
  );
  const answer = await client.post('/batches', {
    json: {
      input_file_id,
      endpoint: '/v1/videos',
      completion_window: '24h',
      metadata: { purpose: 'conformance' },
    },
  });
  const batch = expectObject(answer);
  expectMatch('id', batch['id'], /^batch_/);
  expectEqual('object', batch['object'], 'batch');
  expectEqual('endpoint', batch['endpoint'], '/v1/videos');
  expectEqual('input_file_id', batch['input_file_id'], input_file_id);
  expectEqual('completion_window', batch['completion_window'], '24h');
  return batch;
}

function untilEnded(
  { client, fixtures }: CaseContext,
  id: unknown,
): Promise<Record<string, unknown>> {
  return fixtures.until(
    'the batch ended',
    async () => expectObject(await client.get(`/batches/${String(id)}`)),
    (batch) => ENDED.includes(String(batch['status'])),
  );
}

async function readLines(
  { client, fixtures }: CaseContext,
  fileId: unknown,
): Promise<Record<string, unknown>[]> {
  expectMatch('file id', fileId, /^file-/);
  fixtures.discardLater(`/files/${String(fileId)}`);
  const answer = await client.get(`/files/${String(fileId)}/content`);
  expectStatus(answer, 200);
  const lines = answer.bytes.toString('utf8').trim().split('\n');
  return lines.map((text) => asObject('a line of JSON', JSON.parse(text)));
}

const faults: CaseDefinition[] = [
  {
    name: 'unknown-file',
    title: 'an input file that is not there',
    run: async ({ client }) => {
      const json = {
        input_file_id: 'file-x',
        endpoint: '/v1/videos',
        completion_window: '24h',
      };
      const answer = await client.post('/batches', { json });
      expectThat([400, 404].includes(answer.status), 'status 400 or 404', answer.status);
      expectError(answer, { status: answer.status, message: /^(?!Invalid URL).*file-x/ });
    },
  },
  {
    name: 'other-endpoint',
    title: 'an endpoint that does not exist',
    run: async (context) => {
      const input_file_id = await context.fixtures.uploadFile(
        Buffer.from(`${JSON.stringify(line('a', { prompt: 'x' }))}\n`),
        'batch.jsonl',
        'application/jsonl',
        'batch',
      );
      const json = { input_file_id, endpoint: '/v1/nothing', completion_window: '24h' };
      expectError(await context.client.post('/batches', { json }), {
        status: 400,
        message: /^Invalid value: '\/v1\/nothing'\. Supported values are: /,
        param: 'endpoint',
        code: 'invalid_value',
      });
    },
  },
  {
    name: 'other-window',
    title: 'another time than a day',
    run: async (context) => {
      const text = `${JSON.stringify(line('a', { prompt: 'x' }))}\n`;
      const input_file_id = await context.fixtures.uploadFile(
        Buffer.from(text),
        'batch.jsonl',
        'application/jsonl',
        'batch',
      );
      const json = { input_file_id, endpoint: '/v1/videos', completion_window: '48h' };
      expectUnsupportedValue(await context.client.post('/batches', { json }), {
        param: 'completion_window',
        value: '48h',
        among: ['24h'],
      });
    },
  },
  {
    name: 'no-file',
    title: 'a batch without an input file',
    run: async ({ client }) => {
      const json = { endpoint: '/v1/videos', completion_window: '24h' };
      expectError(await client.post('/batches', { json }), {
        status: 400,
        message: "Missing required parameter: 'input_file_id'.",
        param: 'input_file_id',
        code: 'missing_required_parameter',
      });
    },
  },
  {
    name: 'unknown',
    title: 'an unknown batch',
    operation: 'GET /batches/{batch_id}',
    run: async ({ client }) => {
      expectError(await client.get('/batches/batch_x'), {
        status: 404,
        message: /^(?!Invalid URL).*batch_x/,
      });
      expectError(await client.post('/batches/batch_x/cancel'), {
        status: 404,
        message: /^(?!Invalid URL).*batch_x/,
      });
    },
  },
  {
    name: 'not-jsonl',
    title: 'an input file that is no JSONL fails and says in which line',
    basis: 'choice',
    run: async (context) => {
      const batch = await createBatch(context, [line('a', { prompt: 'x' }), 'not json']);
      const ended = await untilEnded(context, batch['id']);
      expectEqual('status', ended['status'], 'failed');
      const errors = asArray('errors', asObject('errors', ended['errors'])['data']);
      expectEqual('line', asObject('an error', errors[0])['line'], 2);
    },
  },
];

export const batchCases = defineCases('batches', { operation: 'POST /batches' }, [
  {
    name: 'videos',
    title: 'two films and a faulty line: completed only when both films have ended',
    run: async (context) => {
      const { client, fixtures } = context;
      const batch = await createBatch(context, [
        line('first', { prompt: 'A paper boat on a pond', seconds: '4' }),
        line('faulty', { prompt: 'x', seconds: '5' }),
        line('second', { prompt: 'A kite over a beach', size: '1280x720' }),
      ]);
      const ended = await untilEnded(context, batch['id']);
      expectEqual('status', ended['status'], 'completed');
      expectEqual('request_counts', ended['request_counts'], { total: 3, completed: 2, failed: 1 });
      expectEqual('metadata', ended['metadata'], { purpose: 'conformance' });

      const output = await readLines(context, ended['output_file_id']);
      const ids = output.map((entry) => entry['custom_id']).toSorted();
      expectEqual('custom ids', ids, ['first', 'second']);
      for (const entry of output) {
        const response = asObject('a response', entry['response']);
        expectEqual('status_code', response['status_code'], 200);
        expectEqual('error', entry['error'], null);
        const { id } = checkVideo(asObject('a video', response['body']));
        fixtures.discardLater(`/videos/${id}`);
        const video = expectVideo(await client.get(`/videos/${id}`));
        expectThat(hasEnded(video), 'an ended video', video.status);
      }

      const errors = await readLines(context, ended['error_file_id']);
      expectEqual(
        'custom ids',
        errors.map((entry) => entry['custom_id']),
        ['faulty'],
      );
      const response = asObject('a response', errors[0]!['response']);
      expectEqual('status_code', response['status_code'], 400);
      const { error } = asObject('a body', response['body']);
      expectEqual('param', asObject('an error', error)['param'], 'seconds');
    },
  },
  {
    name: 'list',
    title: 'a page of batches, newest first',
    operation: 'GET /batches',
    run: async (context) => {
      const batch = await createBatch(context, [line('a', { prompt: 'x', seconds: '5' })]);
      const answer = await context.client.get('/batches', { query: { limit: 1 } });
      const page = expectObject(answer);
      expectEqual('object', page['object'], 'list');
      const first = asObject('a batch', asArray('data', page['data'])[0]);
      expectEqual('id', first['id'], batch['id']);
      expectEqual('first_id', page['first_id'], batch['id']);
      await untilEnded(context, batch['id']);
    },
  },
  {
    name: 'cancel',
    title: 'a cancelled batch makes no more films',
    operation: 'POST /batches/{batch_id}/cancel',
    run: async (context) => {
      const batch = await createBatch(
        context,
        Array.from({ length: 5 }, (_, number) =>
          line(`n${number}`, { prompt: 'Slowly', seconds: '20', size: '1280x720' }),
        ),
      );
      const answer = await context.client.post(`/batches/${String(batch['id'])}/cancel`);
      const { status } = expectObject(answer);
      expectThat(status === 'cancelling' || status === 'cancelled', 'cancelling', status);
      const ended = await untilEnded(context, batch['id']);
      expectEqual('status', ended['status'], 'cancelled');
      expectThat(Number.isInteger(ended['cancelled_at']), 'cancelled_at', ended['cancelled_at']);
    },
  },
  ...faults,
]);
