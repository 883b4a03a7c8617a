import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { createTestServer } from '../../test/test-server.ts';
import { createCardEngine } from '../../test/card-engine.ts';
import type { PolicyQuestion } from './policy.ts';

test('a prompt that the operator refuses is not accepted, and the caller is told why', async () => {
  const asked: PolicyQuestion[] = [];
  let isUp = true;
  const policy = createServer(async (request, response) => {
    const question = (await json(request)) as PolicyQuestion;
    asked.push(question);
    if (!isUp) return void response.writeHead(500).end();
    const isRefused = question.prompt.includes('forbidden');
    const answer = isRefused
      ? { allowed: false, reason: 'No forbidden things.' }
      : { allowed: true };
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  policy.listen(0, '127.0.0.1');
  await once(policy, 'listening');
  try {
    const { port } = policy.address() as AddressInfo;
    await using server = await createTestServer({
      engines: [createCardEngine()],
      settings: { models: 'sora-2=card' },
      env: { KINORA_POLICY_URL: `http://127.0.0.1:${port}/` },
    });
    const create = async (prompt: string): Promise<{ status: number; body: object }> => {
      const response = await fetch(`${server.baseURL}/videos`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ prompt, metadata: { user: 'u1' } }),
      });
      return { status: response.status, body: (await response.json()) as object };
    };
    expect((await create('A lighthouse')).status).toBe(200);
    expect(await create('A forbidden thing')).toMatchObject({
      status: 400,
      body: { error: { message: 'No forbidden things.', code: 'moderation_blocked' } },
    });
    expect(asked[1]).toEqual({
      prompt: 'A forbidden thing',
      model: 'sora-2',
      kind: 'create',
      project_id: 'default',
      seconds: '4',
      size: '720x1280',
      metadata: { user: 'u1' },
    });
    isUp = false;
    expect(await create('A lighthouse')).toMatchObject({
      status: 503,
      body: { error: { code: 'policy_unavailable' } },
    });
    const list = (await (await fetch(`${server.baseURL}/videos`)).json()) as { data: object[] };
    expect(list.data).toHaveLength(1);
  } finally {
    policy.close();
  }
});
