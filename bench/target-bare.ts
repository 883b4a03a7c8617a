/** The ceiling: the same framework answering constants, without schema, store or checks. */
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
const page = {
  object: 'list',
  data: Array.from({ length: 20 }, () => video),
  first_id: video.id,
  has_more: true,
  last_id: video.id,
};

const app = Fastify({ logger: false });
app.post('/v1/videos', () => video);
app.get('/v1/videos', () => page);
app.get('/v1/videos/:video_id', () => video);
const origin = await app.listen({ host: '127.0.0.1', port: 0 });
process.send!(`${origin}/v1`);
process.once('SIGTERM', () => void app.close().then(() => process.disconnect()));
