/** The ceiling: the same framework answering constants, without schema, store or checks. */
import multipart from '@fastify/multipart';
import Fastify from 'fastify';

const video = {
  id: `video_${'0'.repeat(48)}`,
  object: 'video',
  created_at: 1_790_000_000,
  status: 'queued',
  completed_at: null,
  error: null,
  expires_at: null,
  model: 'sora-2',
  progress: 0,
  prompt: 'A red fox running through a snowy forest at dusk',
  remixed_from_video_id: null,
  seconds: '4',
  size: '720x1280',
};
const pages = [20, 100].map((limit) => ({
  object: 'list',
  data: Array.from({ length: limit }, () => video),
  first_id: video.id,
  has_more: true,
  last_id: video.id,
}));

const app = Fastify({ logger: false });
await app.register(multipart, { limits: { fileSize: 64 * 1024 * 1024 } });
app.post('/v1/videos', async (request) => {
  if (!request.isMultipart()) return video;
  for await (const part of request.parts()) {
    if (part.type !== 'file') continue;
    part.file.resume();
    await new Promise((resolve) => part.file.once('end', resolve));
  }
  return video;
});
app.get<{ Querystring: { limit: string } }>('/v1/videos', ({ query }) =>
  query.limit === '100' ? pages[1] : pages[0],
);
app.get('/v1/videos/:video_id', () => video);
const origin = await app.listen({ host: '127.0.0.1', port: 0 });
process.send!(`${origin}/v1`);
process.once('SIGTERM', () => void app.close().then(() => process.disconnect()));
