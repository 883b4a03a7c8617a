import { defineCases, type CaseContext, type CaseDefinition } from '../case.ts';
import type { Answer } from '../api-client.ts';
import {
  asArray,
  asObject,
  expectEqual,
  expectError,
  expectKeyOrder,
  expectObject,
  expectUnsupportedValue,
} from '../expect.ts';
import { checkVideo, UNKNOWN_VIDEO, type Video } from '../video.ts';

export const PAGE_KEYS = ['object', 'data', 'first_id', 'has_more', 'last_id'] as const;
const EMPTY = { object: 'list', data: [], first_id: null, has_more: false, last_id: null };

interface VideoPage {
  ids: string[];
  data: Video[];
  hasMore: boolean;
}

/** Checks that a 200 is one page whose first_id and last_id are its ends. */
function expectPage(answer: Answer): VideoPage {
  const body = expectObject(answer);
  expectKeyOrder(body, PAGE_KEYS);
  expectEqual('object', body['object'], 'list');
  const data = asArray('data', body['data']).map((item) => checkVideo(asObject('a video', item)));
  expectEqual('first_id', body['first_id'], data.at(0)?.id ?? null);
  expectEqual('last_id', body['last_id'], data.at(-1)?.id ?? null);
  return { data, ids: data.map(({ id }) => id), hasMore: body['has_more'] === true };
}

/** Five videos, oldest first as the server sorts them; gone when `use` has ended. */
async function withFive(
  { client, fixtures }: CaseContext,
  use: (ids: string[]) => Promise<void>,
): Promise<void> {
  const first = await fixtures.create({ prompt: 'Page marker 0' });
  const others = await Promise.all(
    [1, 2, 3, 4].map((number) => fixtures.create({ prompt: `Page marker ${number}` })),
  );
  try {
    const query = { order: 'asc', after: first.id, limit: 100 };
    const { ids } = expectPage(await client.get('/videos', { query }));
    expectEqual('new videos', ids.toSorted(), others.map(({ id }) => id).toSorted());
    await use([first.id, ...ids]);
  } finally {
    await Promise.all([first, ...others].map(({ id }) => client.delete(`/videos/${id}`)));
  }
}

const cursors: CaseDefinition[] = [
  {
    name: 'newest-first',
    title: 'without an order the newest comes first',
    basis: 'choice',
    run: (context) =>
      withFive(context, async (ids) => {
        const page = expectPage(await context.client.get('/videos', { query: { limit: 5 } }));
        expectEqual('ids', page.ids, ids.toReversed());
      }),
  },
  {
    name: 'both-orders',
    title: 'asc is desc from the other end',
    run: (context) =>
      withFive(context, async (ids) => {
        const [oldest, , , , newest] = ids as [string, string, string, string, string];
        const up = await context.client.get('/videos', { query: { order: 'asc', after: oldest } });
        expectEqual('ascending ids', expectPage(up).ids, ids.slice(1));
        const query = { order: 'desc', after: newest, limit: 4 };
        const down = await context.client.get('/videos', { query });
        expectEqual('descending ids', expectPage(down).ids, ids.toReversed().slice(1));
      }),
  },
  {
    name: 'has-more',
    title: 'has_more is exact at the end of the list',
    run: (context) =>
      withFive(context, async (ids) => {
        for (const [limit, hasMore] of [
          [3, true],
          [4, false],
          [5, false],
        ] as const) {
          const query = { order: 'asc', after: ids[0]!, limit };
          const page = expectPage(await context.client.get('/videos', { query }));
          expectEqual('ids', page.ids, ids.slice(1, 1 + limit));
          expectEqual(`has_more with limit ${limit}`, page.hasMore, hasMore);
        }
      }),
  },
  {
    name: 'walk',
    title: 'a walk by last_id sees every video once and ends on an empty page, as Java needs it',
    run: (context) =>
      withFive(context, async (ids) => {
        const seen: string[] = [];
        for (let after = ids[0]!; ;) {
          const query = { order: 'asc', after, limit: 1 };
          const answer = await context.client.get('/videos', { query });
          const page = expectPage(answer);
          if (page.ids.length === 0) {
            expectEqual('the last page', answer.json, EMPTY);
            break;
          }
          seen.push(...page.ids);
          after = page.ids.at(-1)!;
        }
        expectEqual('ids', seen, ids.slice(1));
      }),
  },
  {
    name: 'arrivals',
    title: 'a cursor keeps its place while videos arrive',
    run: (context) =>
      withFive(context, async (ids) => {
        const query = { order: 'desc', limit: 2 };
        const first = expectPage(await context.client.get('/videos', { query }));
        const arrived = await context.fixtures.create({ prompt: 'Late' });
        const after = first.ids.at(-1)!;
        const next = await context.client.get('/videos', { query: { ...query, after } });
        await context.client.delete(`/videos/${arrived.id}`);
        expectEqual('ids', [...first.ids, ...expectPage(next).ids], ids.toReversed().slice(0, 4));
      }),
  },
  {
    name: 'deleted-cursor',
    title: 'a cursor keeps its place after its video is deleted',
    basis: 'choice',
    run: (context) =>
      withFive(context, async (ids) => {
        await context.client.delete(`/videos/${ids[2]}`);
        const query = { order: 'asc', after: ids[2]!, limit: 10 };
        const up = expectPage(await context.client.get('/videos', { query }));
        expectEqual('ids', up.ids, ids.slice(3));
        const down = await context.client.get('/videos', { query: { after: ids[2]!, limit: 2 } });
        expectEqual('ids', expectPage(down).ids, [ids[1], ids[0]]);
      }),
  },
];

const badQueries: [name: string, query: string, message: string, param: string, code: string][] = [
  [
    'limit-101',
    'limit=101',
    "Invalid 'limit': integer above maximum value. Expected a value <= 100, but got 101 instead.",
    'limit',
    'integer_above_max_value',
  ],
  [
    'limit-negative',
    'limit=-1',
    "Invalid 'limit': integer below minimum value. Expected a value >= 0, but got -1 instead.",
    'limit',
    'integer_below_min_value',
  ],
];

export const listCases = defineCases('list', { operation: 'GET /videos' }, [
  {
    name: 'page',
    title: 'a page has five keys in their order and whole videos',
    run: async ({ client, fixtures }) => {
      await fixtures.filmCreated();
      expectPage(await client.get('/videos', { query: { limit: 3 } }));
    },
  },
  {
    name: 'limit-0',
    title: 'limit=0 is legal, and an empty page',
    run: async ({ client, fixtures }) => {
      await fixtures.filmCreated();
      expectEqual('page', (await client.get('/videos', { query: { limit: 0 } })).json, EMPTY);
    },
  },
  {
    name: 'unknown-cursor',
    title: 'an unknown cursor is an empty page, never an error in the middle of a loop',
    basis: 'choice',
    run: async ({ client }) => {
      const answer = await client.get('/videos', { query: { after: UNKNOWN_VIDEO } });
      expectEqual('page', answer.json, EMPTY);
    },
  },
  {
    name: 'bad-order',
    title: 'an unknown order',
    run: async ({ client }) => {
      expectUnsupportedValue(await client.get('/videos', { query: { order: 'up' } }), {
        param: 'order',
        value: 'up',
        among: ['asc', 'desc'],
      });
    },
  },
  {
    name: 'limit-word',
    title: 'a limit that is no number',
    run: async ({ client }) => {
      expectError(await client.get('/videos', { query: { limit: 'ten' } }), {
        status: 400,
        message: /^Invalid type for 'limit': expected an integer/,
        param: 'limit',
        code: 'invalid_type',
      });
    },
  },
  ...badQueries.map(([name, query, message, param, code]): CaseDefinition => ({
    name,
    title: `${query} is refused`,
    run: async ({ client }) => {
      expectError(await client.get(`/videos?${query}`), { status: 400, message, param, code });
    },
  })),
  ...cursors,
]);
