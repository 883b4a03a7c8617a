/**
 * A program that films on a bad day, run by `runtimes.test.ts` in each runtime. It gets the base URL
 * of a proxy that breaks connections, and the file that it shall write; it prints what it saw.
 */
import { BadRequestError, Kinora, NotFoundError } from '../../src/client/index.ts';

const { argv } = process;
const [baseURL = '', file = ''] = argv.slice(2);
const client = new Kinora({ baseURL, apiKey: null });

const phases = new Set<string>();
const video = await client.videos.createAndWait(
  { prompt: 'A lighthouse', metadata: { from: 'a bad day' } },
  { onProgress: ({ details }) => phases.add(details?.phase ?? '') },
);
const fileBytes = await client.videos.download(video.id, { to: file });
let streamBytes = 0;
for await (const chunk of client.videos.downloadStream(video.id)) streamBytes += chunk.length;
const uploaded = await client.files.create({
  file: new Blob(['{"prompt": "A kite"}\n']),
  purpose: 'batch',
});
const refusal = await client.videos
  .create({ prompt: 'A kite', size: '1x1' })
  .catch((error: unknown) => error);
const missing = await client.videos.retrieve('video_none').catch((error: unknown) => error);
const stop = new AbortController();
stop.abort(new Error('Not now.'));
const stopped = await client.videos
  .wait(video.id, { signal: stop.signal })
  .catch((error: unknown) => error);

process.stdout.write(
  JSON.stringify({
    id: video.id,
    phases: [...phases],
    fileBytes,
    streamBytes,
    uploadedBytes: uploaded.bytes,
    refused: refusal instanceof BadRequestError && refusal.param,
    missing: missing instanceof NotFoundError && missing.status,
    stopped: stopped instanceof Error && stopped.message,
  }),
);
