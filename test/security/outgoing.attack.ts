import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchImage } from '../../src/api/fetch-image.ts';
import { createOutgoingGuard, RefusedUrlError } from '../../src/outgoing/guard.ts';
import { send } from '../../src/outgoing/send.ts';
import { startNameServer, type NameServer } from './name-server.ts';
import { expectRefusal, startTarget, type Target } from './target.ts';

/** Something that only this machine may reach; every request to it is a hole. */
let inside: Server;
let insideUrl: string;
const reached: string[] = [];
/** Allowed by the operator; it sends whoever asks somewhere else. */
let outside: Server;
let outsideUrl: string;
let target: Target;
let names: NameServer;

beforeAll(async () => {
  inside = createServer((request, response) => {
    reached.push(request.url!);
    response.end('a secret');
  });
  inside.listen(0, '127.0.0.2');
  await once(inside, 'listening');
  insideUrl = `http://127.0.0.2:${(inside.address() as AddressInfo).port}/secret`;
  outside = createServer((request, response) => {
    const { searchParams, pathname } = new URL(request.url!, 'http://x');
    if (pathname === '/endless') return void pour(response);
    if (pathname === '/silent') return;
    response.writeHead(Number(searchParams.get('status') ?? 302), {
      location: searchParams.get('to') ?? '/',
    });
    response.end();
  });
  outside.listen(0, '127.0.0.1');
  await once(outside, 'listening');
  outsideUrl = `http://127.0.0.1:${(outside.address() as AddressInfo).port}/`;
  names = await startNameServer((name, before) => {
    if (name === 'rebinding.example') return before === 0 ? ['93.184.215.14'] : ['127.0.0.2'];
    if (name === 'rebound.example') return before === 0 ? ['127.0.0.1'] : ['127.0.0.2'];
    if (name === 'two-faced.example') return ['93.184.215.14', '127.0.0.2'];
    if (name === 'inside.example') return ['10.1.2.3'];
    if (name === 'metadata.example') return ['169.254.169.254'];
    if (name === 'public.example') return ['93.184.215.14'];
    return [];
  });
  target = await startTarget('hostile addresses', { KINORA_IMAGE_HOSTS: '127.0.0.1' });
});
afterAll(async () => {
  await names[Symbol.asyncDispose]();
  for (const server of [inside, outside]) {
    server.closeAllConnections();
    server.close();
  }
  expect(reached).toEqual([]);
  await target.finish();
});

function pour(response: import('node:http').ServerResponse): void {
  response.writeHead(200, { 'content-type': 'image/png' });
  const chunk = Buffer.alloc(1024 * 1024);
  const more = (): void => {
    while (!response.destroyed)
      if (!response.write(chunk)) return void response.once('drain', more);
  };
  more();
}

/** 127.0.0.2 in every way that a library somewhere understands, and the other places inside. */
const SPELLINGS = [
  'http://127.0.0.2/',
  'https://127.0.0.2/',
  'https://127.0.0.2:443/',
  'https://127.0.0.2./',
  'https://127.2/',
  'https://127.0.2/',
  'https://2130706434/',
  'https://0x7f000002/',
  'https://0x7f.0.0.2/',
  'https://0x7f.0x0.0x0.0x2/',
  'https://0177.0.0.2/',
  'https://0177.0000.0000.0002/',
  'https://017700000002/',
  'https://127.000.000.002/',
  'https://127.1/',
  'https://0/',
  'https://0.0.0.0/',
  'https://00000.0/',
  'https://localhost/',
  'https://LOCALHOST/',
  'https://localhost./',
  'https://[::1]/',
  'https://[0:0:0:0:0:0:0:1]/',
  'https://[::]/',
  'https://[::127.0.0.2]/',
  'https://[::7f00:2]/',
  'https://[::ffff:127.0.0.2]/',
  'https://[::ffff:7f00:2]/',
  'https://[0:0:0:0:0:ffff:127.0.0.2]/',
  'https://[::ffff:0:127.0.0.2]/',
  'https://[::FFFF:7F00:0002]/',
  'https://[64:ff9b::127.0.0.2]/',
  'https://[64:ff9b::7f00:2]/',
  'https://[64:ff9b:1::7f00:2]/',
  'https://[2002:7f00:2::]/',
  'https://[2001:0:7f00:2::]/',
  'https://[fe80::1]/',
  'https://[fec0::1]/',
  'https://[fc00::1]/',
  'https://[fd12:3456:789a::1]/',
  'https://[ff02::1]/',
  'https://[100::1]/',
  'https://[5f00::1]/',
  'https://[4000::1]/',
  'https://[3fff::1]/',
  'https://[2001:db8::1]/',
  'https://10.0.0.1/',
  'https://10.255.255.255/',
  'https://172.16.0.1/',
  'https://172.31.255.255/',
  'https://192.168.0.1/',
  'https://169.254.169.254/latest/meta-data/',
  'https://0xa9fea9fe/',
  'https://2852039166/',
  'https://[::ffff:169.254.169.254]/',
  'https://[fd00:ec2::254]/',
  'https://100.64.0.1/',
  'https://100.100.100.200/',
  'https://192.0.0.192/',
  'https://198.18.0.1/',
  'https://224.0.0.1/',
  'https://255.255.255.255/',
  'https://240.0.0.1/',
  'https://192.0.2.1/',
  'https://①②⑦.⓪.⓪.②/',
  'https://127。0。0。2/',
  'https://127.0.0.2/',
  'https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/',
  'https://loc%61lhost/',
  'https://%31%32%37.0.0.2/',
  'https://user@127.0.0.2/',
  'https://example.com@127.0.0.2/',
  'https://user:secret@public.example/',
  'https://127.0.0.2#@public.example/',
  'https://127.0.0.2?@public.example/',
  'https://127.0.0.2\\@public.example/',
  'https:127.0.0.2/',
  'https:\\\\127.0.0.2\\',
  '//127.0.0.2/',
  'https://127.0.0.2%00.public.example/',
  'file:///etc/passwd',
  'file://127.0.0.2/etc/passwd',
  'ftp://127.0.0.2/',
  'gopher://127.0.0.2:6379/_PING',
  'dict://127.0.0.2:11211/stat',
  'unix:///var/run/docker.sock',
  'javascript:alert(1)',
  'blob:https://127.0.0.2/x',
  'https://rebound.example/',
  'https://two-faced.example/',
  'https://inside.example/',
  'https://metadata.example/',
  'https://nobody.example/',
];

test('there are enough of them', () => {
  expect(new Set(SPELLINGS).size).toBeGreaterThanOrEqual(60);
});

test.each(SPELLINGS)('the guard refuses %s', async (url) => {
  const guard = createOutgoingGuard({ allowedHosts: [], resolve: names.resolve });
  await expect(guard.check(url)).rejects.toThrow(RefusedUrlError);
});

test.each(SPELLINGS)('no image is fetched from %s, and no webhook leads there', async (url) => {
  const headers = { 'content-type': 'application/json' };
  const image = JSON.stringify({ prompt: 'x', input_reference: { image_url: url } });
  await expectRefusal(await target.call('POST', '/v1/videos', { headers, body: image }), [400]);
  const hook = JSON.stringify({ name: 'x', url, event_types: ['video.completed'] });
  await expectRefusal(
    await target.call('POST', '/v1/webhook_endpoints', { headers, body: hook }),
    [400],
  );
});

describe('a name that leads elsewhere the second time', () => {
  test('is called where it was checked', async () => {
    const guard = createOutgoingGuard({ allowedHosts: [], resolve: names.resolve });
    const checked = await guard.check('https://rebinding.example/');
    expect(checked.address).toBe('93.184.215.14');
    expect(names.asked('rebinding.example')).toBe(1);
    await expect(guard.check('https://rebinding.example/')).rejects.toThrow(RefusedUrlError);
  });

  test('does not get a connection to its new place', async () => {
    const { port } = new URL(outsideUrl);
    const guard = createOutgoingGuard({
      allowedHosts: ['127.0.0.1', 'pinned.example'],
      resolve: async () => ['127.0.0.1'],
    });
    const checked = await guard.check(`http://pinned.example:${port}/?status=204`);
    const answer = await send(checked, {
      method: 'GET',
      headers: {},
      timeoutMs: 5000,
      maxBytes: 10,
    });
    expect(answer.status).toBe(204);
  });
});

describe('a server that is allowed', () => {
  const guard = createOutgoingGuard({ allowedHosts: ['127.0.0.1'] });
  const fetchFrom = (path: string): Promise<Buffer> =>
    fetchImage(outsideUrl + path, 'image', guard);

  test.each([301, 302, 303, 307, 308])('cannot send Kinora inside by %d', async (status) => {
    const to = encodeURIComponent(insideUrl);
    await expect(fetchFrom(`?status=${status}&to=${to}`)).rejects.toThrow(/https|public address/);
  });

  test.each([
    'https://[::ffff:7f00:2]/',
    'file:///etc/passwd',
    '//127.0.0.2/',
    'https://0x7f000002/',
  ])('nor to %s', async (to) => {
    await expect(fetchFrom(`?to=${encodeURIComponent(to)}`)).rejects.toMatchObject({ status: 400 });
  });

  test('cannot send it in circles, nor pour without end', async () => {
    await expect(fetchFrom(`?to=${encodeURIComponent(outsideUrl)}`)).rejects.toThrow(
      'too many redirects',
    );
    await expect(fetchFrom('endless')).rejects.toThrow('could not be fetched');
  });
});

test('what is refused names nothing but what was asked', async () => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ prompt: 'x', input_reference: { image_url: insideUrl } });
  const text = await (await target.call('POST', '/v1/videos', { headers, body })).text();
  expect(text).not.toContain('a secret');
  expect(text).not.toContain('127.0.0.2');
});
