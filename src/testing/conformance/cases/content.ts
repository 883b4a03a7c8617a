import { defineCases, type CaseContext, type CaseDefinition } from '../case.ts';
import type { Answer, ApiRequest } from '../api-client.ts';
import {
  expectEqual,
  expectError,
  expectHeader,
  expectMatch,
  expectStatus,
  expectThat,
  expectUnsupportedValue,
} from '../expect.ts';
import { readJpeg, readWebp } from '../image-size.ts';
import { readMp4, type Mp4Track } from '../mp4.ts';
import { UNKNOWN_VIDEO } from '../video.ts';

async function content(
  { client, fixtures }: CaseContext,
  request: ApiRequest & { method?: string } = {},
): Promise<Answer> {
  const { video } = await fixtures.film();
  return client.send(request.method ?? 'GET', `/videos/${video.id}/content`, request);
}

function track(tracks: readonly Mp4Track[], kind: Mp4Track['kind']): Mp4Track {
  const found = tracks.filter((candidate) => candidate.kind === kind);
  expectEqual(`${kind} tracks`, found.length, 1);
  return found[0]!;
}

const media: CaseDefinition[] = [
  {
    name: 'faststart',
    title: 'the bytes are an MP4 whose index comes first and fits its samples',
    run: async ({ fixtures }) => {
      const bytes = await fixtures.filmBytes();
      const film = readMp4(bytes);
      expectThat(film.isFastStart, 'moov before mdat', film.brand);
      const samples = film.tracks.reduce((sum, { sampleBytes }) => sum + sampleBytes, 0);
      expectThat(samples <= bytes.length, `at most ${bytes.length} bytes of samples`, samples);
    },
  },
  {
    name: 'picture',
    title: 'one H.264 track of the size that was asked for',
    run: async ({ fixtures }) => {
      const { size } = (await fixtures.film()).video;
      const picture = track(readMp4(await fixtures.filmBytes()).tracks, 'video');
      expectEqual('size', `${picture.width}x${picture.height}`, size);
      expectMatch('codec', picture.codec, /^avc[13]$/);
      expectThat(picture.samples >= 4, 'at least a frame a second', picture.samples);
    },
  },
  {
    name: 'duration',
    title: 'the film and its tracks last as long as was asked for',
    run: async ({ fixtures }) => {
      const expected = Number((await fixtures.film()).video.seconds);
      const film = readMp4(await fixtures.filmBytes());
      for (const { durationSeconds } of [film, ...film.tracks]) {
        expectThat(
          Math.abs(durationSeconds - expected) <= 0.1,
          `${expected} s, give or take 0.1`,
          durationSeconds,
        );
      }
    },
  },
  {
    name: 'sound',
    title: 'there is a sound track',
    run: async ({ fixtures }) => {
      const sound = track(readMp4(await fixtures.filmBytes()).tracks, 'audio');
      expectEqual('codec', sound.codec, 'mp4a');
      expectThat(sound.sampleBytes > 0, 'samples', sound);
    },
  },
];

const ranges: CaseDefinition[] = [
  {
    name: 'range',
    title: 'a range of bytes is a 206 with exactly these bytes',
    run: async (context) => {
      const whole = await context.fixtures.filmBytes();
      for (const [range, start, end] of [
        ['bytes=0-99', 0, 99],
        ['bytes=100-', 100, whole.length - 1],
        ['bytes=-50', whole.length - 50, whole.length - 1],
        [`bytes=10-${whole.length + 999}`, 10, whole.length - 1],
      ] as const) {
        const part = await content(context, { headers: { range } });
        expectStatus(part, 206);
        expectHeader(part, 'content-range', `bytes ${start}-${end}/${whole.length}`);
        expectHeader(part, 'content-length', String(end - start + 1));
        expectThat(
          part.bytes.equals(whole.subarray(start, end + 1)),
          `bytes of ${range}`,
          'others',
        );
      }
    },
  },
  {
    name: 'range-outside',
    title: 'a range behind the end is a 416 that tells the length',
    run: async (context) => {
      const { length } = await context.fixtures.filmBytes();
      const answer = await content(context, { headers: { range: `bytes=${length}-` } });
      expectError(answer, { status: 416, message: /./ });
      expectHeader(answer, 'content-range', `bytes */${length}`);
    },
  },
  {
    name: 'etag',
    title: 'an entity tag answers If-None-Match with 304 and guards If-Range',
    run: async (context) => {
      const whole = await content(context);
      const etag = whole.headers.get('etag');
      expectMatch('etag', etag, /^"[^"]+"$/);
      for (const known of [etag!, `"other", ${etag}`, `W/${etag}`, '*']) {
        const same = await content(context, { headers: { 'if-none-match': known } });
        expectEqual(`status with ${known}`, same.status, 304);
        expectEqual('bytes', same.bytes.length, 0);
      }
      const changed = await content(context, { headers: { 'if-none-match': '"other"' } });
      expectEqual('status with another tag', changed.status, 200);
      const range = 'bytes=0-9';
      const current = await content(context, { headers: { range, 'if-range': etag! } });
      expectEqual('status with the current tag', current.status, 206);
      const outdated = await content(context, { headers: { range, 'if-range': '"other"' } });
      expectEqual('status of a range with another tag', outdated.status, 200);
      expectEqual('bytes', outdated.bytes.length, whole.bytes.length);
    },
  },
  {
    name: 'head',
    title: 'HEAD has the headers of GET and no body',
    run: async (context) => {
      const { length } = await context.fixtures.filmBytes();
      const answer = await content(context, { method: 'HEAD' });
      expectStatus(answer, 200);
      expectHeader(answer, 'content-type', 'video/mp4');
      expectHeader(answer, 'content-length', String(length));
      expectHeader(answer, 'accept-ranges', 'bytes');
      expectEqual('bytes', answer.bytes.length, 0);
    },
  },
  {
    name: 'disposition',
    title: 'a browser plays it in place and saves it under its id',
    run: async (context) => {
      const { id } = (await context.fixtures.film()).video;
      expectHeader(await content(context), 'content-disposition', `inline; filename="${id}.mp4"`);
    },
  },
];

export const contentCases = defineCases(
  'content',
  { operation: 'GET /videos/{video_id}/content' },
  [
    {
      name: 'too-early',
      title: 'before the film is ready: a 404, which no SDK retries',
      run: async ({ client, fixtures }) =>
        fixtures.withUnfinished(async ({ id }) => {
          expectError(await client.get(`/videos/${id}/content`), {
            status: 404,
            message: /^Video is not ready yet/,
          });
        }),
    },
    {
      name: 'too-early-words',
      title: 'and it says where to ask',
      basis: 'choice',
      run: async ({ client, fixtures }) =>
        fixtures.withUnfinished(async ({ id }) => {
          for (const variant of ['video', 'thumbnail', 'spritesheet']) {
            expectError(await client.get(`/videos/${id}/content`, { query: { variant } }), {
              status: 404,
              message: `Video is not ready yet, use GET /v1/videos/${id} to check status.`,
            });
          }
        }),
    },
    {
      name: 'unknown',
      title: 'content of an unknown video',
      run: async ({ client }) => {
        expectError(await client.get(`/videos/${UNKNOWN_VIDEO}/content`), {
          status: 404,
          message: `Video with id '${UNKNOWN_VIDEO}' not found.`,
        });
      },
    },
    {
      name: 'unknown-variant',
      title: 'an unknown variant',
      run: async ({ client, fixtures }) => {
        const { id } = await fixtures.filmCreated();
        const answer = await client.get(`/videos/${id}/content`, { query: { variant: 'foo' } });
        expectUnsupportedValue(answer, {
          param: 'variant',
          value: 'foo',
          among: ['video', 'thumbnail', 'spritesheet'],
        });
      },
    },
    {
      name: 'headers',
      title: 'video/mp4 with its length, neither redirected nor compressed',
      run: async (context) => {
        const answer = await content(context, { headers: { accept: 'application/binary' } });
        expectStatus(answer, 200);
        expectHeader(answer, 'content-type', 'video/mp4');
        expectHeader(answer, 'content-length', String(answer.bytes.length));
        expectEqual('content-encoding', answer.headers.get('content-encoding'), null);
        expectHeader(answer, 'x-request-id', /^req_/);
      },
    },
    {
      name: 'variant-video',
      title: 'variant=video is the default, and the bytes are the same each time',
      run: async (context) => {
        const answer = await content(context, { query: { variant: 'video' } });
        expectStatus(answer, 200);
        const same = answer.bytes.equals(await context.fixtures.filmBytes());
        expectThat(same, 'the same bytes', 'others');
      },
    },
    ...media,
    {
      name: 'thumbnail',
      title: 'the thumbnail is a WebP',
      run: async (context) => {
        const answer = await content(context, { query: { variant: 'thumbnail' } });
        expectStatus(answer, 200);
        expectHeader(answer, 'content-type', 'image/webp');
        const { width, height } = readWebp(answer.bytes);
        expectThat(width > 0 && height > 0, 'a picture', `${width}x${height}`);
      },
    },
    {
      name: 'thumbnail-size',
      title: 'the thumbnail has the size of the film',
      basis: 'choice',
      run: async (context) => {
        const { bytes } = await content(context, { query: { variant: 'thumbnail' } });
        const { width, height } = readWebp(bytes);
        expectEqual('size', `${width}x${height}`, (await context.fixtures.film()).video.size);
      },
    },
    {
      name: 'spritesheet',
      title: 'the spritesheet is a JPEG',
      run: async (context) => {
        const answer = await content(context, { query: { variant: 'spritesheet' } });
        expectStatus(answer, 200);
        expectHeader(answer, 'content-type', 'image/jpeg');
        const { width, height } = readJpeg(answer.bytes);
        expectThat(width > 0 && height > 0, 'a picture', `${width}x${height}`);
      },
    },
    {
      name: 'spritesheet-size',
      title: 'five by five tiles of at most 320 pixels',
      basis: 'choice',
      run: async (context) => {
        const { bytes } = await content(context, { query: { variant: 'spritesheet' } });
        const { size } = (await context.fixtures.film()).video;
        const [width, height] = size.split('x').map(Number) as [number, number];
        const scale = 320 / Math.max(width, height);
        const expected = [width, height].map((side) => 5 * Math.round(side * scale));
        const { width: seenWidth, height: seenHeight } = readJpeg(bytes);
        expectEqual('size', `${seenWidth}x${seenHeight}`, expected.join('x'));
      },
    },
    {
      name: 'failed',
      title: 'a failed job has no content',
      basis: 'superset',
      run: async ({ client, fixtures }) =>
        fixtures.withUnfinished(async ({ id }) => {
          await client.post(`/videos/${id}/cancel`);
          await fixtures.watch(id);
          expectError(await client.get(`/videos/${id}/content`), {
            status: 404,
            message: `Video with id '${id}' has no content because generation failed.`,
          });
        }),
    },
    ...ranges.map((range): CaseDefinition => ({ ...range, basis: 'superset' })),
  ],
);
