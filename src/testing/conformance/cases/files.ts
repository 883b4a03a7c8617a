import { defineCases, type CaseContext, type CaseDefinition } from '../case.ts';
import {
  asArray,
  asObject,
  expectEqual,
  expectError,
  expectHeader,
  expectKeys,
  expectMatch,
  expectObject,
  expectStatus,
  expectThat,
} from '../expect.ts';
import { file, form } from '../form-body.ts';
import { png } from '../pictures.ts';

const FILE_KEYS = ['id', 'object', 'bytes', 'created_at', 'filename', 'purpose', 'status'];
const UNKNOWN = 'file-conformance000000000000';
const missingFile = { status: 404, message: `No such File object: ${UNKNOWN}` };
const picture = png(64, 64);

async function uploaded(
  { client, fixtures }: CaseContext,
  fields: Record<string, string>,
): Promise<Record<string, unknown>> {
  const body = form({ ...fields, file: file(picture, 'picture.png', 'image/png') });
  const made = expectObject(await client.post('/files', { body }));
  fixtures.discardLater(`/files/${String(made['id'])}`);
  return made;
}

const faults: CaseDefinition[] = [
  {
    name: 'bad-purpose',
    title: 'an unknown purpose',
    basis: 'choice',
    run: async ({ client }) => {
      const body = form({ purpose: 'party', file: file(picture, 'p.png', 'image/png') });
      expectError(await client.post('/files', { body }), {
        status: 400,
        message: /^Invalid value: 'party'\. Supported values are: /,
        param: 'purpose',
        code: 'invalid_value',
      });
    },
  },
  ...(
    [
      [
        'expires-too-soon',
        { 'expires_after[anchor]': 'created_at', 'expires_after[seconds]': '60' },
      ],
      ['expires-anchor', { 'expires_after[anchor]': 'now', 'expires_after[seconds]': '3600' }],
    ] as const
  ).map(([name, fields]): CaseDefinition => ({
    name,
    title: `an upload with ${JSON.stringify(fields)}`,
    run: async ({ client }) => {
      const body = form({
        purpose: 'vision',
        ...fields,
        file: file(picture, 'p.png', 'image/png'),
      });
      expectError(await client.post('/files', { body }), {
        status: 400,
        message: /expires_after|'now'/,
      });
    },
  })),
  ...(['file', 'purpose'] as const).map((param): CaseDefinition => ({
    name: `no-${param}`,
    title: `an upload without ${param}`,
    run: async ({ client }) => {
      const body =
        param === 'file'
          ? form({ purpose: 'vision' })
          : form({ file: file(picture, 'p.png', 'image/png') });
      expectError(await client.post('/files', { body }), {
        status: 400,
        message: `Missing required parameter: '${param}'.`,
        param,
        code: 'missing_required_parameter',
      });
    },
  })),
  {
    name: 'unknown',
    title: 'an unknown file: retrieve, content and delete',
    run: async ({ client }) => {
      expectError(await client.get(`/files/${UNKNOWN}`), missingFile);
      expectError(await client.get(`/files/${UNKNOWN}/content`), missingFile);
      expectError(await client.delete(`/files/${UNKNOWN}`), missingFile);
    },
  },
];

export const fileCases = defineCases('files', { operation: 'POST /files' }, [
  {
    name: 'upload',
    title: 'an upload is described by its name, bytes and purpose',
    run: async (context) => {
      const made = await uploaded(context, { purpose: 'vision' });
      expectKeys(
        Object.fromEntries(Object.entries(made).filter(([key]) => key !== 'expires_at')),
        FILE_KEYS,
      );
      expectMatch('id', made['id'], /^file-/);
      const { object, bytes, filename, purpose, status } = made;
      expectEqual(
        'file',
        { object, bytes, filename, purpose, status },
        {
          object: 'file',
          bytes: picture.length,
          filename: 'picture.png',
          purpose: 'vision',
          status: 'processed',
        },
      );
      expectThat(Number.isInteger(made['created_at']), 'created_at in Unix seconds', made);
    },
  },
  {
    name: 'expires-after',
    title: 'expires_after counts from the creation',
    run: async (context) => {
      const made = await uploaded(context, {
        purpose: 'user_data',
        'expires_after[anchor]': 'created_at',
        'expires_after[seconds]': '3600',
      });
      expectEqual('expires_at', made['expires_at'], Number(made['created_at']) + 3600);
    },
  },
  {
    name: 'retrieve',
    title: 'a file as it was uploaded',
    operation: 'GET /files/{file_id}',
    run: async (context) => {
      const made = await uploaded(context, { purpose: 'vision' });
      const seen = expectObject(await context.client.get(`/files/${String(made['id'])}`));
      expectEqual('file', seen, made);
    },
  },
  {
    name: 'content',
    title: 'the bytes that were uploaded',
    operation: 'GET /files/{file_id}/content',
    run: async (context) => {
      const made = await uploaded(context, { purpose: 'vision' });
      const answer = await context.client.get(`/files/${String(made['id'])}/content`);
      expectStatus(answer, 200);
      expectHeader(answer, 'content-length', String(picture.length));
      expectThat(answer.bytes.equals(picture), 'the same bytes', 'others');
    },
  },
  {
    name: 'list',
    title: 'a page of files, by purpose and cursor',
    operation: 'GET /files',
    run: async (context) => {
      const first = await uploaded(context, { purpose: 'vision' });
      const second = await uploaded(context, { purpose: 'vision' });
      const query = { order: 'asc', after: String(first['id']), purpose: 'vision' };
      const page = expectObject(await context.client.get('/files', { query }));
      expectEqual('object', page['object'], 'list');
      const data = asArray('data', page['data']).map((item) => asObject('a file', item));
      expectEqual('files', data, [second]);
      expectEqual('has_more', page['has_more'], false);
      expectEqual('first_id', page['first_id'], second['id']);
      expectEqual('last_id', page['last_id'], second['id']);
      const other = await context.client.get('/files', { query: { ...query, purpose: 'batch' } });
      expectEqual('files of another purpose', expectObject(other)['data'], []);
    },
  },
  {
    name: 'delete',
    title: 'a deleted file is gone',
    operation: 'DELETE /files/{file_id}',
    run: async (context) => {
      const { client } = context;
      const id = String((await uploaded(context, { purpose: 'vision' }))['id']);
      const answer = expectObject(await client.delete(`/files/${id}`));
      expectEqual('answer', answer, { id, object: 'file', deleted: true });
      const error = { status: 404, message: `No such File object: ${id}` };
      expectError(await client.get(`/files/${id}`), error);
      const json = { prompt: 'x', input_reference: { file_id: id } };
      expectError(await client.post('/videos', { json }), error);
    },
  },
  ...faults,
]);
