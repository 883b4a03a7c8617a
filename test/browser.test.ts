import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { Kinora } from '../src/client/index.ts';
import { createTestServer } from './test-server.ts';

const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

test.skipIf(!existsSync(CHROMIUM))(
  'a film plays, seeks and ends in a browser',
  async () => {
    await using server = await createTestServer();
    const client = new Kinora({ baseURL: server.baseURL, apiKey: null });
    const video = await client.createAndWait({
      prompt: 'A green sailboat on a calm sea at sunset',
      size: '1280x720',
    });

    // The page and the film share an origin: the film comes through a server of the page's own.
    const page = createServer((request, response) => {
      if (request.url !== '/film.mp4') {
        return void response.setHeader('content-type', 'text/html').end('<video muted></video>');
      }
      const range = request.headers.range;
      void fetch(`${server.baseURL}/videos/${video.id}/content`, {
        headers: range ? { range } : {},
      }).then((film) => {
        response.writeHead(film.status, Object.fromEntries(film.headers));
        Readable.fromWeb(film.body as never).pipe(response);
      });
    });
    page.listen(0, '127.0.0.1');
    await once(page, 'listening');
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    try {
      const tab = await browser.newPage();
      await tab.goto(`http://127.0.0.1:${(page.address() as AddressInfo).port}/`);
      const seen = await tab.evaluate(PLAY);
      expect(seen).toMatchObject({
        width: 1280,
        height: 720,
        error: null,
        ended: true,
        soughtTo: 3.5,
      });
      expect(seen.duration).toBeCloseTo(4, 1);
      expect(seen.frames).toBeGreaterThan(0);
    } finally {
      await browser.close();
      page.close();
    }
  },
  120_000,
);

interface Seen {
  width: number;
  height: number;
  duration: number;
  soughtTo: number;
  frames: number;
  ended: boolean;
  error: string | null;
}

/** Runs in the page: loads the film, jumps near its end and plays the rest. */
const PLAY = `(async () => {
  const video = document.querySelector('video');
  const happens = (name) => new Promise((resolve, reject) => {
    video.addEventListener(name, resolve, { once: true });
    video.addEventListener('error', () => reject(new Error(video.error.message)), { once: true });
  });
  const loaded = happens('canplaythrough');
  video.src = '/film.mp4';
  await loaded;
  const sought = happens('seeked');
  video.currentTime = 3.5;
  await sought;
  const soughtTo = video.currentTime;
  const ended = happens('ended');
  await video.play();
  await ended;
  return {
    width: video.videoWidth, height: video.videoHeight, duration: video.duration, soughtTo,
    frames: video.getVideoPlaybackQuality().totalVideoFrames, ended: video.ended,
    error: video.error && video.error.message,
  };
})()` as unknown as () => Promise<Seen>;
