import { expect, test } from 'vitest';
import { webhookSignature } from './webhook-signature.ts';

test('the published example has the published signature', () => {
  const signature = webhookSignature('whsec_RdvaYFYUXuIFuEbvZHwMfYFhUf7aMYjYcmM24+Aj40c=', {
    id: 'wh_685c059ae39c8190af8c71ed1022a24d',
    timestamp: '1750861210',
    body: '{"id": "evt_685c059ae3a481909bdc86819b066fb6", "object": "event", "created_at": 1750861210, "type": "response.completed", "data": {"id": "resp_123"}}',
  });
  expect(signature).toBe('v1,gUAg4R2hWouRZqRQG4uJypNS8YK885G838+EHb4nKBY=');
});

test('a secret without its prefix is the key itself', () => {
  const message = { id: 'wh_1', timestamp: '1', body: 'x' };
  const key = Buffer.from('plain secret').toString('base64');
  expect(webhookSignature('plain secret', message)).toBe(webhookSignature(`whsec_${key}`, message));
});
