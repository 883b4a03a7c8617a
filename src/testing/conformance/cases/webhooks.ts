import { defineCases, Skip, type CaseContext, type CaseDefinition } from '../case.ts';
import {
  asArray,
  expectEqual,
  expectError,
  expectMatch,
  expectObject,
  expectThat,
} from '../expect.ts';
import type { Received } from '../receiver.ts';
import { webhookSignature } from '../webhook-signature.ts';

const TYPES = ['video.completed', 'video.failed'];
const UNKNOWN = `whe_${'0'.repeat(32)}`;
/** For servers that take no address of this machine: nothing is ever delivered there. */
const ELSEWHERE = 'https://example.com/hook';
/** Any words but those for a path that does not exist. */
const NOT_THERE = /^(?!Invalid URL)/;
const TOLERANCE_SECONDS = 300;

interface Endpoint extends Record<string, unknown> {
  id: string;
  signing_secret: string;
}

/** The address for a case that is about records and not about deliveries. */
async function anyUrl({ fixtures }: CaseContext): Promise<string> {
  const hook = await fixtures.hook().catch(() => null);
  return hook ? `${hook.receiver.origin}/elsewhere` : ELSEWHERE;
}

async function createEndpoint(context: CaseContext, url?: string): Promise<Endpoint> {
  const { client, fixtures } = context;
  const json = { name: 'conformance', url: url ?? (await anyUrl(context)), event_types: TYPES };
  const answer = await client.post('/webhook_endpoints', { json });
  if (answer.status === 404) throw new Skip('the server has no webhook endpoints');
  if (answer.status === 400) throw new Skip(`the server takes no endpoint at ${json.url}`);
  const body = expectObject(answer);
  const id = String(body['id']);
  fixtures.discardLater(`/webhook_endpoints/${id}`);
  return { ...body, id, signing_secret: String(body['signing_secret']) };
}

/** An endpoint on the suite's own receiver, at a path of its own. */
async function ownEndpoint(context: CaseContext, path: string): Promise<Endpoint> {
  const { receiver } = await context.fixtures.hook();
  return createEndpoint(context, `${receiver.origin}${path}`);
}

function signatures(received: Received): string[] {
  return String(received.headers['webhook-signature']).split(' ');
}

function expectSigned(received: Received, secret: string): void {
  const id = String(received.headers['webhook-id']);
  const timestamp = String(received.headers['webhook-timestamp']);
  const signature = webhookSignature(secret, { id, timestamp, body: received.body });
  expectThat(
    signatures(received).includes(signature),
    `the signature ${signature}`,
    signatures(received),
  );
}

const endpoints: CaseDefinition[] = [
  {
    name: 'event-types',
    title: 'the events that can be heard include those of videos',
    operation: 'GET /webhook_event_types',
    run: async ({ client }) => {
      const answer = await client.get('/webhook_event_types');
      if (answer.status === 404) throw new Skip('the server has no webhook endpoints');
      const body = expectObject(answer);
      expectEqual('object', body['object'], 'list');
      const data = asArray('data', body['data']);
      for (const type of TYPES) expectThat(data.includes(type), type, data);
    },
  },
  {
    name: 'create',
    title: 'a new endpoint shows its secret, this once',
    run: async (context) => {
      const made = await createEndpoint(context);
      expectMatch('id', made.id, /^whe_/);
      expectEqual('object', made['object'], 'webhook_endpoint');
      expectEqual('name', made['name'], 'conformance');
      expectEqual('url', made['url'], await anyUrl(context));
      expectEqual('event_types', made['event_types'], TYPES);
      expectMatch('signing_secret', made.signing_secret, /^whsec_[A-Za-z0-9+/]+=*$/);
      const seen = expectObject(await context.client.get(`/webhook_endpoints/${made.id}`));
      expectEqual('signing_secret', seen['signing_secret'], undefined);
      expectThat('signing_secret_hint' in seen, 'signing_secret_hint', Object.keys(seen));
      expectEqual('url', seen['url'], made['url']);
    },
  },
  {
    name: 'list',
    title: 'a page of endpoints without their secrets',
    operation: 'GET /webhook_endpoints',
    run: async (context) => {
      const made = await createEndpoint(context);
      const page = expectObject(
        await context.client.get('/webhook_endpoints', { query: { limit: 100 } }),
      );
      expectEqual('object', page['object'], 'list');
      const data = asArray('data', page['data']) as Record<string, unknown>[];
      expectThat(
        data.some(({ id }) => id === made.id),
        made.id,
        data.map(({ id }) => id),
      );
      expectThat(!data.some((item) => 'signing_secret' in item), 'no secrets', data);
      expectEqual('first_id', page['first_id'], data[0]!['id']);
      expectThat(typeof page['has_more'] === 'boolean', 'has_more', page['has_more']);
    },
  },
  {
    name: 'update',
    title: 'a change of the name leaves the rest',
    operation: 'POST /webhook_endpoints/{id}',
    run: async (context) => {
      const made = await createEndpoint(context);
      const json = { name: 'renamed', event_types: ['video.failed'] };
      const answer = await context.client.post(`/webhook_endpoints/${made.id}`, { json });
      const { name, url, event_types } = expectObject(answer);
      expectEqual('endpoint', { name, url, event_types }, { ...json, url: made['url'] });
    },
  },
  {
    name: 'delete',
    title: 'a deleted endpoint is gone',
    operation: 'DELETE /webhook_endpoints/{id}',
    run: async (context) => {
      const { id } = await createEndpoint(context);
      const answer = expectObject(await context.client.delete(`/webhook_endpoints/${id}`));
      expectEqual('answer', answer, { id, object: 'webhook_endpoint.deleted', deleted: true });
      expectError(await context.client.get(`/webhook_endpoints/${id}`), {
        status: 404,
        message: NOT_THERE,
      });
    },
  },
  {
    name: 'unknown',
    title: 'an unknown endpoint',
    operation: 'GET /webhook_endpoints/{id}',
    run: async ({ client }) => {
      const error = { status: 404, message: NOT_THERE };
      expectError(await client.get(`/webhook_endpoints/${UNKNOWN}`), error);
      expectError(await client.delete(`/webhook_endpoints/${UNKNOWN}`), error);
      expectError(await client.post(`/webhook_endpoints/${UNKNOWN}/rotate_secret`), error);
    },
  },
  ...(
    [
      ['bad-url', { url: 'not a url' }],
      ['ftp-url', { url: 'ftp://example.com/hook' }],
      ['no-events', { event_types: [] }],
      ['unknown-event', { event_types: ['video.eaten'] }],
    ] as const
  ).map(([name, change]): CaseDefinition => ({
    name,
    title: `an endpoint with ${JSON.stringify(change)}`,
    basis: 'choice',
    run: async (context) => {
      const url = await anyUrl(context);
      const json = { name: 'conformance', url, event_types: TYPES, ...change };
      expectError(await context.client.post('/webhook_endpoints', { json }), {
        status: 400,
        message: /./,
      });
    },
  })),
];

const deliveries: CaseDefinition[] = [
  {
    name: 'test-event',
    title: 'a test delivers a signed event and tells what the endpoint answered',
    operation: 'POST /webhook_endpoints/{id}/test',
    run: async (context) => {
      const endpoint = await ownEndpoint(context, '/test-event');
      const { receiver } = await context.fixtures.hook();
      const json = { event_type: 'video.completed' };
      const answer = await context.client.post(`/webhook_endpoints/${endpoint.id}/test`, { json });
      expectEqual('answer', expectObject(answer), {
        object: 'webhook_endpoint.test',
        webhook_endpoint_id: endpoint.id,
        event_type: 'video.completed',
        status_code: 204,
        success: true,
      });
      const [received] = receiver.requests.filter(({ path }) => path === '/test-event');
      expectThat(received !== undefined, 'a delivery', 'none');
      expectSigned(received!, endpoint.signing_secret);
    },
  },
  {
    name: 'rotate',
    title: 'a new secret signs alone, or together with the old one for a day',
    operation: 'POST /webhook_endpoints/{id}/rotate_secret',
    run: async (context) => {
      const endpoint = await ownEndpoint(context, '/rotated');
      const { receiver } = await context.fixtures.hook();
      const base = `/webhook_endpoints/${endpoint.id}`;
      const rotate = async (keep: boolean): Promise<string> => {
        const json = { keep_old_secret_active_for_24_hours: keep };
        const answer = await context.client.post(`${base}/rotate_secret`, { json });
        return String(expectObject(answer)['signing_secret']);
      };
      const deliver = async (): Promise<Received> => {
        await context.client.post(`${base}/test`, { json: { event_type: 'video.failed' } });
        return receiver.requests.findLast(({ path }) => path === '/rotated')!;
      };
      const second = await rotate(true);
      expectThat(second !== endpoint.signing_secret, 'another secret', second);
      const both = await deliver();
      expectEqual('signatures', signatures(both).length, 2);
      expectSigned(both, endpoint.signing_secret);
      expectSigned(both, second);
      const third = await rotate(false);
      const one = await deliver();
      expectEqual('signatures', signatures(one).length, 1);
      expectSigned(one, third);
    },
  },
  {
    name: 'completed',
    title: 'a completed video is told by its id alone, signed, with the original headers',
    operation: 'event video.completed',
    run: async ({ fixtures, timeoutMs }) => {
      const { receiver, secret } = await fixtures.hook();
      const { video } = await fixtures.film();
      const found = await receiver.collect(
        ({ path, body }) => path === '/events' && body.includes(video.id),
        1,
        Math.min(timeoutMs, 15_000),
      );
      expectThat(found !== null, 'a delivery', 'none');
      const received = found![0]!;
      expectEqual('method', received.method, 'POST');
      const { headers } = received;
      expectMatch('content-type', headers['content-type'], /^application\/json/);
      expectMatch('webhook-id', headers['webhook-id'], /^wh_\w+$/);
      expectMatch('user-agent', headers['user-agent'], /./);
      const age = Math.abs(received.at - Number(headers['webhook-timestamp']));
      expectThat(age < TOLERANCE_SECONDS, 'a timestamp of now', headers['webhook-timestamp']);
      expectSigned(received, secret);
      const event = JSON.parse(received.body.toString('utf8')) as Record<string, unknown>;
      expectEqual('keys', Object.keys(event).toSorted(), [
        'created_at',
        'data',
        'id',
        'object',
        'type',
      ]);
      expectMatch('id', event['id'], /^evt_\w+$/);
      expectEqual('object', event['object'], 'event');
      expectEqual('type', event['type'], 'video.completed');
      expectEqual('data', event['data'], { id: video.id });
      expectThat(Number.isInteger(event['created_at']), 'created_at in Unix seconds', event);
    },
  },
  {
    name: 'failed',
    title: 'a video that failed is told as well',
    operation: 'event video.failed',
    basis: 'superset',
    run: async ({ client, fixtures, timeoutMs }) => {
      const { receiver } = await fixtures.hook();
      await fixtures.withUnfinished(async ({ id }) => {
        await client.post(`/videos/${id}/cancel`);
        const found = await receiver.collect(
          ({ path, body }) => path === '/events' && body.includes(id),
          1,
          Math.min(timeoutMs, 15_000),
        );
        expectThat(found !== null, 'a delivery', 'none');
        const event = JSON.parse(found![0]!.body.toString('utf8')) as Record<string, unknown>;
        expectEqual('type', event['type'], 'video.failed');
      });
    },
  },
  {
    name: 'retry',
    title:
      'a redirect is a failure: the delivery comes again with its id, newly stamped and signed',
    operation: 'event video.completed',
    run: async (context) => {
      const { fixtures, timeoutMs } = context;
      const { receiver } = await fixtures.hook();
      const endpoint = await ownEndpoint(context, '/retried');
      receiver.reply = ({ path }, earlier) =>
        path === '/retried' && earlier === 0
          ? { status: 302, headers: { location: `${receiver.origin}/followed` } }
          : { status: 204 };
      const { id } = await fixtures.create({ prompt: 'A boat that comes again' });
      await fixtures.watch(id);
      const tries = await receiver.collect(
        ({ path, body }) => path === '/retried' && body.includes(id),
        2,
        Math.min(timeoutMs, 60_000),
      );
      const followed = receiver.requests.filter(({ path }) => path === '/followed');
      expectEqual('requests to the redirect', followed.length, 0);
      if (tries === null) throw new Skip('the second try did not come within a minute');
      const [first, second] = tries as [Received, Received];
      expectEqual('webhook-id', second.headers['webhook-id'], first.headers['webhook-id']);
      expectThat(second.body.equals(first.body), 'the same body', second.body.toString());
      expectSigned(second, endpoint.signing_secret);
      const [before, after] = [first, second].map((one) =>
        Number(one.headers['webhook-timestamp']),
      );
      expectThat(after! > before!, `a timestamp after ${before}`, after);
    },
  },
];

export const webhookCases = defineCases('webhooks', { operation: 'POST /webhook_endpoints' }, [
  ...endpoints,
  ...deliveries,
]);
