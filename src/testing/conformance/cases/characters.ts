import { defineCases, type CaseContext, type CaseDefinition } from '../case.ts';
import type { ApiRequest } from '../api-client.ts';
import {
  expectEqual,
  expectError,
  expectKeyOrder,
  expectMatch,
  expectObject,
  expectThat,
  type ExpectedError,
} from '../expect.ts';
import { file, form, formBody } from '../form-body.ts';
import { png } from '../pictures.ts';
import { expectVideo } from '../video.ts';

const UNKNOWN = `char_${'0'.repeat(48)}`;
const notFound = { status: 404, message: `Character with id '${UNKNOWN}' not found.` };
const prompt = 'Pip crosses a bridge';
const LONG_NAME = '🦊'.repeat(80);

async function refused(
  { client, fixtures }: CaseContext,
  fields: { name?: string; video?: boolean },
  error: ExpectedError,
): Promise<void> {
  const body = new FormData();
  if (fields.name !== undefined) body.append('name', fields.name);
  if (fields.video !== false) body.append('video', await fixtures.filmFile());
  expectError(await client.post('/videos/characters', { body }), error);
}

const casting: CaseDefinition[] = [
  {
    name: 'cast-multipart',
    title: 'characters[][id] in a form, twice',
    run: async ({ client, fixtures }) => {
      const { id } = await fixtures.character();
      const other = await fixtures.character(LONG_NAME);
      const body = form({ prompt, 'characters[][id]': [id, other.id] });
      const video = expectVideo(await client.post('/videos', { body }));
      await client.delete(`/videos/${video.id}`);
    },
  },
  {
    name: 'cast-json',
    title: 'an array of ids in JSON',
    run: async ({ client, fixtures }) => {
      const { id } = await fixtures.character();
      const video = expectVideo(
        await client.post('/videos', { json: { prompt, characters: [{ id }] } }),
      );
      await client.delete(`/videos/${video.id}`);
    },
  },
  {
    name: 'cast-with-picture',
    title: 'a character may go with a picture',
    run: async ({ client, fixtures }) => {
      const { id } = await fixtures.character();
      const input_reference = file(png(720, 1280), 'first.png', 'image/png');
      const body = form({ prompt, input_reference, 'characters[][id]': id });
      const video = expectVideo(await client.post('/videos', { body }));
      await client.delete(`/videos/${video.id}`);
    },
  },
  {
    name: 'cast-of-three',
    title: 'three characters are one too many',
    run: async ({ client, fixtures }) => {
      const { id } = await fixtures.character();
      const json = { prompt, characters: [{ id }, { id }, { id }] };
      expectError(await client.post('/videos', { json }), { status: 400, message: /characters/ });
      const body = form({ prompt, 'characters[][id]': [id, id, id] });
      expectError(await client.post('/videos', { body }), { status: 400, message: /characters/ });
    },
  },
  {
    name: 'cast-unknown',
    title: 'an unknown character is a 404 and never ignored',
    run: async ({ client }) => {
      const json = { prompt, characters: [{ id: UNKNOWN }] };
      expectError(await client.post('/videos', { json }), notFound);
      const body = form({ prompt, 'characters[][id]': UNKNOWN });
      expectError(await client.post('/videos', { body }), notFound);
    },
  },
];

export const characterCases = defineCases('characters', { operation: 'POST /videos/characters' }, [
  {
    name: 'create',
    title: 'a character has an id, its name and its time, in this order, and nothing else',
    run: async ({ fixtures }) => {
      const character = await fixtures.character();
      expectKeyOrder({ ...character }, ['id', 'name', 'created_at']);
      expectEqual('name', character.name, 'Pip');
      expectMatch('id', character.id, /^char_\w+$/);
    },
  },
  {
    name: 'id',
    title: 'its id has 48 hex digits',
    basis: 'choice',
    run: async ({ fixtures }) => {
      expectMatch('id', (await fixtures.character()).id, /^char_[0-9a-f]{48}$/);
    },
  },
  {
    name: 'retrieve',
    title: 'a character as it was made',
    operation: 'GET /videos/characters/{character_id}',
    run: async ({ client, fixtures }) => {
      const character = await fixtures.character();
      const seen = expectObject(await client.get(`/videos/characters/${character.id}`));
      expectEqual('character', seen, character);
      expectKeyOrder(seen, ['id', 'name', 'created_at']);
    },
  },
  {
    name: 'unknown',
    title: 'an unknown character, which is never looked up as a video',
    operation: 'GET /videos/characters/{character_id}',
    run: async ({ client }) => {
      expectError(await client.get(`/videos/characters/${UNKNOWN}`), notFound);
      expectError(await client.get('/videos/characters/x'), {
        status: 404,
        message: "Character with id 'x' not found.",
      });
    },
  },
  {
    name: 'name-80',
    title: 'a name of 80 characters',
    run: async ({ fixtures }) => {
      expectEqual('name', (await fixtures.character(LONG_NAME)).name, LONG_NAME);
    },
  },
  {
    name: 'name-81',
    title: 'a name of 81 characters',
    run: (context) =>
      refused(
        context,
        { name: 'x'.repeat(81) },
        {
          status: 400,
          message:
            "Invalid 'name': string too long. Expected a string with maximum length 80, but got a string with length 81 instead.",
          param: 'name',
          code: 'string_above_max_length',
        },
      ),
  },
  {
    name: 'empty-name',
    title: 'an empty name',
    run: (context) =>
      refused(
        context,
        { name: '' },
        {
          status: 400,
          message:
            "Invalid 'name': empty string. Expected a string with minimum length 1, but got an empty string instead.",
          param: 'name',
          code: 'empty_string',
        },
      ),
  },
  {
    name: 'no-name',
    title: 'a character without a name',
    run: (context) =>
      refused(
        context,
        {},
        {
          status: 400,
          message: "Missing required parameter: 'name'.",
          param: 'name',
          code: 'missing_required_parameter',
        },
      ),
  },
  {
    name: 'no-video',
    title: 'a character without a film',
    run: (context) =>
      refused(
        context,
        { name: 'Pip', video: false },
        {
          status: 400,
          message: "Missing required parameter: 'video'.",
          param: 'video',
          code: 'missing_required_parameter',
        },
      ),
  },
  {
    name: 'no-film',
    title: 'an upload that is no film',
    basis: 'choice',
    run: async ({ client }) => {
      const video = file(Buffer.from('Example data'), 'README.md', 'text/markdown');
      const answer = await client.post('/videos/characters', {
        body: form({ name: 'Pip', video }),
      });
      expectError(answer, { status: 400, message: /^Invalid file 'video': / });
    },
  },
  {
    name: 'plain-upload',
    title: 'an upload without file name and as octet-stream (default mode)',
    basis: 'superset',
    run: async ({ client, fixtures }) => {
      const request: ApiRequest = formBody([
        {
          name: 'video',
          value: await fixtures.filmBytes(),
          contentType: 'application/octet-stream',
        },
        { name: 'name', value: 'Pip', contentType: 'text/plain' },
      ]);
      expectObject(await client.post('/videos/characters', request));
    },
  },
  {
    name: 'json',
    title: 'a JSON body cannot carry a film',
    basis: 'choice',
    run: async ({ client }) => {
      const answer = await client.post('/videos/characters', { json: { name: 'Pip' } });
      expectThat([400, 415].includes(answer.status), 'status 400 or 415', answer.status);
      expectError(answer, { status: answer.status, message: /./ });
    },
  },
  ...casting.map((one): CaseDefinition => ({ ...one, operation: 'POST /videos' })),
]);
