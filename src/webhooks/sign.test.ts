import OpenAI from 'openai';
import { expect, test } from 'vitest';
import { sign } from './sign.ts';

test('a known delivery has its known signature', () => {
  const body =
    '{"id": "evt_685c059ae3a481909bdc86819b066fb6", "object": "event", "created_at": 1750861210, "type": "response.completed", "data": {"id": "resp_123"}}';
  const content = { id: 'wh_685c059ae39c8190af8c71ed1022a24d', timestamp: 1_750_861_210, body };
  expect(sign(content, ['whsec_RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c='])).toBe(
    'v1,gUAg4R2hWouRZqRQG4uJypNS8YK885G838+EHb4nKBY=',
  );
});

test.each([
  [['whsec_c2VjcmV0'], 'whsec_c2VjcmV0'],
  [['new', 'old'], 'old'],
  [['new', 'old'], 'new'],
])('what %j signs, the SDK accepts with %s', async (secrets, known) => {
  const body = JSON.stringify({
    id: 'evt_1',
    object: 'event',
    created_at: 1,
    type: 'video.completed',
    data: { id: 'video_1' },
  });
  const timestamp = Math.floor(Date.now() / 1000);
  const headers = {
    'webhook-id': 'wh_1',
    'webhook-timestamp': String(timestamp),
    'webhook-signature': sign({ id: 'wh_1', timestamp, body }, secrets),
  };
  const client = new OpenAI({ apiKey: 'sk-test' });
  const event: unknown = await client.webhooks.unwrap(body, headers, known);
  expect(event).toMatchObject({ type: 'video.completed', data: { id: 'video_1' } });
  await expect(client.webhooks.unwrap(`${body} `, headers, known)).rejects.toThrow();
});
