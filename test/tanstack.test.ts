import { generateVideo, getVideoJobStatus } from '@tanstack/ai';
import { createOpenaiVideo } from '@tanstack/ai-openai';
import { expect, test } from 'vitest';
import { createTestServer } from './test-server.ts';
import { createCardEngine } from './card-engine.ts';
import { until } from './server-process.ts';

test('TanStack AI makes a film and fetches it', async () => {
  await using server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card,sora-2-pro=illustrator-pro' },
  });
  const adapter = createOpenaiVideo('sora-2', 'sk-test', { baseURL: server.baseURL });
  const { jobId } = await generateVideo({
    adapter,
    prompt: 'A lighthouse',
    size: '1280x720',
    duration: 4,
  });
  const end = await until(
    () => getVideoJobStatus({ adapter, jobId }),
    ({ status }) => status === 'completed' || status === 'failed',
  );
  expect(end).toMatchObject({ status: 'completed', progress: 100 });
  const film = await (await fetch(end.url!)).arrayBuffer();
  expect(Buffer.from(film, 4, 4).toString('latin1')).toBe('ftyp');
});
