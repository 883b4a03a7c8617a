import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createTestServer, type TestServer } from '../test-server.ts';
import { hasChromium, launchBrowser, openTab } from './browser.ts';
import { createStage } from './stage-engine.ts';

const KEY = 'sk-0123456789abcdef-studio';

describe('signing in', () => {
  let server: TestServer;
  let origin: string;

  beforeAll(async () => {
    const stage = createStage();
    stage.release();
    server = await createTestServer({
      engines: [stage.engine],
      settings: { models: 'sora-2=stage' },
      env: { KINORA_ADMIN_KEY: KEY },
    });
    origin = new URL(server.baseURL).origin;
  });
  afterAll(async () => {
    await server?.close();
  });

  const signIn = (key: string): Promise<Response> =>
    fetch(`${origin}/kinora/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    });
  const cookieOf = (response: Response): string =>
    response.headers.get('set-cookie')!.split(';')[0]!;
  const session = async (headers: Record<string, string> = {}): Promise<unknown> =>
    (await fetch(`${origin}/kinora/v1/session`, { headers })).json();

  test('a key is exchanged for a cookie that scripts and other sites never see', async () => {
    const answer = await signIn(KEY);
    expect(answer.status).toBe(200);
    const header = answer.headers.get('set-cookie')!;
    expect(header).toMatch(/; HttpOnly/);
    expect(header).toMatch(/; SameSite=Strict/);
    expect(header).toMatch(/; Path=\//);
    expect(decodeURIComponent(header)).not.toContain(KEY);
    expect(await session({ cookie: cookieOf(answer) })).toMatchObject({
      mode: 'keys',
      signed_in: true,
    });
    expect(await session()).toMatchObject({ mode: 'keys', signed_in: false });
  });

  test('a wrong key gets none, in the words of the API', async () => {
    const answer = await signIn('sk-wrong-wrong-wrong-wrong');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(await answer.json()).toMatchObject({ error: { code: 'invalid_api_key' } });
  });

  test('the cookie reads; it writes only for a script of the same origin', async () => {
    const cookie = cookieOf(await signIn(KEY));
    const send = async (headers: Record<string, string>): Promise<number> => {
      const body = JSON.stringify({ prompt: 'A kite', size: '1280x720' });
      const all = { 'content-type': 'application/json', cookie, ...headers };
      return (await fetch(`${server.baseURL}/videos`, { method: 'POST', headers: all, body }))
        .status;
    };
    expect((await fetch(`${server.baseURL}/videos`, { headers: { cookie } })).status).toBe(200);
    expect(await send({})).toBe(401);
    expect(await send({ 'x-kinora-studio': '1' })).toBe(401);
    expect(await send({ origin })).toBe(401);
    expect(await send({ origin: 'https://evil.example', 'x-kinora-studio': '1' })).toBe(401);
    expect(await send({ origin: 'null', 'x-kinora-studio': '1' })).toBe(401);
    expect(await send({ origin, 'x-kinora-studio': '1' })).toBe(200);
    // A key in the header counts before any cookie.
    expect(await send({ authorization: 'Bearer sk-wrong-wrong-wrong', origin })).toBe(401);
  });

  test('signing out takes the cookie back', async () => {
    const answer = await fetch(`${origin}/kinora/v1/session`, { method: 'DELETE' });
    expect(answer.headers.get('set-cookie')).toMatch(/kinora_session=;.*Expires=Thu, 01 Jan 1970/);
  });

  test.skipIf(!hasChromium)('in a browser: sign in, see a film, sign out', async () => {
    const browser = await launchBrowser();
    try {
      const { page, faults } = await openTab(browser, origin);
      await page.goto(`${origin}/studio`);
      await page.getByLabel('API key').fill('sk-wrong-wrong-wrong-wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('alert').waitFor();
      await page.getByLabel('API key').fill(KEY);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.locator('#prompt').fill('A heron in the reeds');
      await page.keyboard.press('Control+Enter');
      await page.locator('.tile', { hasText: 'A heron' }).locator('.tile-link').click();
      await page.locator('.player video').waitFor();
      const ready = (): Promise<number> =>
        page.locator('.player video').evaluate((video: { readyState: number }) => video.readyState);
      await expect.poll(ready, { timeout: 20_000 }).toBeGreaterThan(0);
      expect(await page.evaluate('document.cookie')).toBe('');
      expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain(KEY);

      // A session that is over is told at the next thing asked, and loses neither place nor words.
      await page.goto(`${origin}/studio`);
      await page.locator('#prompt').fill('Two herons');
      await page.context().clearCookies();
      await page.keyboard.press('Control+Enter');
      await page.getByLabel('API key').fill(KEY);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.locator('.tile', { hasText: 'A heron' }).waitFor();
      expect(await page.locator('#prompt').inputValue()).toBe('Two herons');

      await page.goto(`${origin}/studio/settings`);
      await page.getByRole('button', { name: 'Sign out' }).click();
      await page.getByLabel('API key').waitFor();
      await page.reload();
      await page.getByLabel('API key').waitFor();
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

test('a strict server has no studio and no sessions', async () => {
  await using server = await createTestServer({ settings: { compat: 'strict' } });
  const { origin } = new URL(server.baseURL);
  for (const path of ['/studio', '/kinora/v1/session', '/kinora/v1/events']) {
    expect((await fetch(origin + path)).status).toBe(404);
  }
});
