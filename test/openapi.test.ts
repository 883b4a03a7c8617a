import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestServer, type TestServer } from './test-server.ts';
import { createCardEngine } from './card-engine.ts';

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  parameters?: { in: string; name: string; schema: object }[];
  requestBody?: { content: Record<string, { schema: Record<string, unknown> }> };
  responses: Record<string, { description: string; content?: Record<string, object> }>;
}

interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
  security: Record<string, string[]>[];
}

/** As OpenAI's own document names them, where it has them. */
const OPERATIONS: Record<string, string> = {
  'POST /v1/videos': 'createVideo',
  'GET /v1/videos': 'ListVideos',
  'GET /v1/videos/{video_id}': 'GetVideo',
  'DELETE /v1/videos/{video_id}': 'DeleteVideo',
  'GET /v1/videos/{video_id}/content': 'RetrieveVideoContent',
  'POST /v1/videos/{video_id}/remix': 'CreateVideoRemix',
  'POST /v1/videos/edits': 'CreateVideoEdit',
  'POST /v1/videos/extensions': 'CreateVideoExtend',
  'POST /v1/videos/characters': 'CreateVideoCharacter',
  'GET /v1/videos/characters/{character_id}': 'GetVideoCharacter',
  'POST /v1/videos/{video_id}/cancel': 'CancelVideo',
  'POST /v1/videos/{video_id}/retry': 'RetryVideo',
  'GET /v1/videos/{video_id}/events': 'StreamVideoEvents',
  'POST /kinora/v1/videos/{video_id}/links': 'CreateVideoLink',
  'GET /kinora/v1/videos/{video_id}/content': 'OpenVideoLink',
  'POST /v1/files': 'createFile',
  'GET /v1/files': 'listFiles',
  'GET /v1/files/{file_id}': 'retrieveFile',
  'DELETE /v1/files/{file_id}': 'deleteFile',
  'GET /v1/files/{file_id}/content': 'downloadFile',
  'POST /v1/batches': 'createBatch',
  'GET /v1/batches': 'listBatches',
  'GET /v1/batches/{batch_id}': 'retrieveBatch',
  'POST /v1/batches/{batch_id}/cancel': 'cancelBatch',
  'GET /v1/models': 'listModels',
  'GET /v1/models/{model}': 'retrieveModel',
  'POST /v1/webhook_endpoints': 'createWebhookEndpoint',
  'GET /v1/webhook_endpoints': 'listWebhookEndpoints',
  'GET /v1/webhook_endpoints/{webhook_endpoint_id}': 'retrieveWebhookEndpoint',
  'POST /v1/webhook_endpoints/{webhook_endpoint_id}': 'updateWebhookEndpoint',
  'DELETE /v1/webhook_endpoints/{webhook_endpoint_id}': 'deleteWebhookEndpoint',
  'POST /v1/webhook_endpoints/{webhook_endpoint_id}/rotate_secret': 'rotateWebhookEndpointSecret',
  'POST /v1/webhook_endpoints/{webhook_endpoint_id}/test': 'testWebhookEndpoint',
  'GET /v1/webhook_event_types': 'listWebhookEventTypes',
  'GET /kinora/v1/webhook_endpoints/{webhook_endpoint_id}/deliveries': 'listWebhookDeliveries',
  'POST /kinora/v1/leases': 'createLease',
  'POST /kinora/v1/leases/{lease_id}/heartbeat': 'renewLease',
  'POST /kinora/v1/leases/{lease_id}/operation': 'keepLeaseOperation',
  'GET /kinora/v1/leases/{lease_id}/inputs': 'downloadLeaseInput',
  'GET /kinora/v1/leases/{lease_id}/outputs/{name}': 'retrieveLeaseOutput',
  'PATCH /kinora/v1/leases/{lease_id}/outputs/{name}': 'uploadLeaseOutput',
  'POST /kinora/v1/leases/{lease_id}/complete': 'completeLease',
  'POST /kinora/v1/leases/{lease_id}/fail': 'failLease',
  'POST /kinora/v1/leases/{lease_id}/outputs/{name}': 'keepLeaseFile',
  'POST /kinora/v1/leases/{lease_id}/release': 'releaseLease',
  'DELETE /kinora/v1/keys/{key_id}': 'deleteApiKey',
  'GET /kinora/v1/audit_log': 'listAuditLog',
  'GET /kinora/v1/keys': 'listApiKeys',
  'GET /kinora/v1/projects': 'listProjects',
  'GET /kinora/v1/projects/{project_id}': 'retrieveProject',
  'GET /kinora/v1/usage': 'getUsage',
  'POST /kinora/v1/keys': 'createApiKey',
  'POST /kinora/v1/projects': 'createProject',
  'POST /kinora/v1/projects/{project_id}': 'updateProject',
  'DELETE /kinora/v1/session': 'deleteSession',
  'GET /kinora/v1/capabilities': 'listCapabilities',
  'GET /kinora/v1/characters': 'listCharacters',
  'GET /kinora/v1/characters/{character_id}/image': 'getCharacterImage',
  'GET /kinora/v1/engines': 'listEngines',
  'GET /kinora/v1/events': 'StreamEvents',
  'GET /kinora/v1/session': 'getSession',
  'POST /kinora/v1/estimate': 'estimateVideo',
  'POST /kinora/v1/session': 'createSession',
};

let server: TestServer;
let api: OpenApi;
let operations: { method: string; path: string; operation: Operation }[];

beforeAll(async () => {
  server = await createTestServer({
    engines: [createCardEngine()],
    settings: { models: 'sora-2=card' },
  });
  api = (await (await fetch(at('/openapi.json'))).json()) as OpenApi;
  operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      operation,
    })),
  );
});
afterAll(() => server.close());

const at = (path: string): string => new URL(path, server.baseURL).href;
const withIds = (path: string): string => at(path.replaceAll(/\{\w+\}/g, 'nothing'));

describe('the document', () => {
  it('is OpenAPI 3.1 and names every operation as its clients do', () => {
    expect(api.openapi).toBe('3.1.0');
    const named = operations.map(({ method, path, operation }) => [
      `${method} ${path}`,
      operation.operationId,
    ]);
    expect(Object.fromEntries(named)).toEqual(OPERATIONS);
  });

  it('refers only to what it defines, and defines only what it refers to', () => {
    const references = JSON.stringify(api).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g);
    const names = new Set([...references].map((match) => match[1]!));
    expect([...names].toSorted()).toEqual(Object.keys(api.components.schemas).toSorted());
  });

  it('tells each path parameter, and the one shape of refusals', () => {
    for (const { method, path, operation } of operations) {
      const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
      const names = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
      expect(
        inPath.map(({ name }) => name),
        `${method} ${path}`,
      ).toEqual(names);
      expect(operation.tags).toHaveLength(1);
      expect(operation.responses['401']?.content).toEqual({
        'application/json': { schema: { $ref: '#/components/schemas/ErrorResponse' } },
      });
    }
  });

  it('has files in forms, and none in JSON', () => {
    const { content } = api.paths['/v1/videos']!['post']!.requestBody!;
    expect(JSON.stringify(content['multipart/form-data'])).toContain('binary');
    expect(JSON.stringify(content['application/json'])).not.toContain('binary');
    const upload = api.paths['/v1/files']!['post']!.requestBody!.content;
    expect(Object.keys(upload)).toEqual(['multipart/form-data']);
  });
});

describe('the server behind the document', () => {
  it('answers every operation as documented', async () => {
    for (const { method, path, operation } of operations) {
      const response = await fetch(withIds(path), { method });
      const place = `${method} ${path}`;
      expect(response.status, place).toBeLessThan(500);
      expect(response.status, place).not.toBe(405);
      expect(Object.keys(operation.responses), place).toContain(String(response.status));
      const { content } = operation.responses[String(response.status)]!;
      const type = response.headers.get('content-type')!.split(';')[0];
      expect(Object.keys(content!), place).toContain(type);
      await response.body?.cancel();
    }
  });

  it.each(['PUT', 'QUERY'])('allows what is documented, and no %s', async (method) => {
    for (const path of Object.keys(api.paths)) {
      const response = await fetch(withIds(path), { method });
      expect(response.status, path).toBe(405);
      const allowed = response.headers.get('allow')!.split(', ');
      const documented = operations.filter((operation) => matches(operation.path, path));
      expect(allowed.filter((name) => name !== 'HEAD').toSorted(), path).toEqual(
        documented.map((operation) => operation.method).toSorted(),
      );
      await response.body?.cancel();
    }
  });

  it('refuses text that no database stores, wherever it stands', async () => {
    const lists = ['videos', 'files', 'batches', 'webhook_endpoints'];
    for (const list of lists) {
      const response = await fetch(at(`/v1/${list}?after=a%00b`));
      expect(response.status, list).toBe(400);
      expect(await response.json()).toMatchObject({ error: { param: 'after' } });
    }
    expect((await fetch(at('/v1/videos/a%00b'))).status).toBe(400);
    for (const [body, param] of [
      [{ prompt: 'a\0b' }, 'prompt'],
      [{ prompt: 'half a pair: \ud83d' }, 'prompt'],
      [{ prompt: 'a', metadata: { key: '\0' } }, 'metadata.key'],
      [{ prompt: 'a', metadata: { '\0': 'value' } }, 'metadata'],
    ] as const) {
      const response = await postJson('/v1/videos', body);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { param, code: 'invalid_value' } });
    }
    const form = new FormData();
    form.set('purpose', 'vision');
    form.set('file', new Blob(['x']), 'a\0b.png');
    expect((await fetch(at('/v1/files'), { method: 'POST', body: form })).status).toBeLessThan(500);
  });

  it('reads parts of a form that say they are JSON', async () => {
    const created = await postParts('/v1/videos', [
      ['prompt', 'text/plain', 'A kite'],
      ['metadata', 'application/json', '{"scene":"1"}'],
    ]);
    expect(created.status).toBe(200);
    const { id } = (await created.json()) as { id: string };
    const detailed = await fetch(at(`/v1/videos/${id}?include=details`));
    expect(await detailed.json()).toMatchObject({ details: { metadata: { scene: '1' } } });

    const edit = await postParts('/v1/videos/edits', [
      ['prompt', 'text/plain', 'At night'],
      ['video', 'application/json', '{"id":"video_unknown"}'],
    ]);
    expect(edit.status).toBe(404);
  });

  it.each(['metadata', 'input_reference'])('refuses a broken JSON part: %s', async (name) => {
    const response = await postParts('/v1/videos', [
      ['prompt', 'text/plain', 'A kite'],
      [name, 'application/json', '{"a":'],
    ]);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { message: 'We could not parse a JSON part of your request.' },
    });
  });
});

/** Whether requests to a path reach a template: `/v1/videos/edits` is also a `{video_id}`. */
function matches(template: string, path: string): boolean {
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path);
}

function postJson(path: string, body: object): Promise<Response> {
  return fetch(at(path), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** A form of parts without file names, each with its own type: what `FormData` cannot send. */
function postParts(path: string, parts: string[][]): Promise<Response> {
  const body = parts
    .map(
      ([name, type, text]) =>
        `--edge\r\ncontent-disposition: form-data; name="${name}"\r\ncontent-type: ${type}\r\n\r\n${text}\r\n`,
    )
    .join('');
  return fetch(at(path), {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=edge' },
    body: `${body}--edge--\r\n`,
  });
}
