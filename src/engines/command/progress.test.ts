import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createProgressReader, PROGRESS_PROFILES, type ProgressProfile } from './progress.ts';

const film = { frames: 96, seconds: 4 };

function readAll(profile: ProgressProfile, pieces: readonly string[]): number[] {
  const reader = createProgressReader(PROGRESS_PROFILES[profile], film);
  return pieces.map((piece) => {
    reader.take(piece);
    return Math.round(reader.latest.progress * 1000) / 1000;
  });
}

test('bars of tqdm', () => {
  const told = readAll('tqdm', [
    'Loading pipeline components...\n',
    '\r  0%|          | 0/30 [00:00<?, ?it/s]',
    '\r  3%|▎         | 1/30 [00:02<01:10,  2.43s/it]',
    '\r 50%|█████     | 15/30 [00:36<00:36,  2.43s/it]',
    '\r100%|██████████| 30/30 [01:13<00:00,  2.43s/it]\n',
  ]);
  expect(told).toEqual([0, 0, 0.03, 0.5, 1]);
});

test('blocks of ffmpeg', () => {
  const told = readAll('ffmpeg', [
    'frame=0\nfps=0.00\nout_time_us=N/A\nprogress=continue\n',
    'frame=48\nout_time_us=2000000\nprogress=continue\n',
    'out_time_us=4041666\nprogress=end\n',
  ]);
  expect(told).toEqual([0, 0.5, 1]);
});

test('sampling of sd-cli counts, loading of its weights is a small part', () => {
  const told = readAll('sd-cli', [
    '[INFO ] stable-diffusion.cpp:210  - loading model\n',
    '\r  |#########################                         | 412/825 - 182.10MB/s',
    '\r  |##################################################| 825/825 - 182.10MB/s\n',
    '[INFO ] sampling\n\r  |============>                                     | 1/4 - 4.36s/it',
    '\r  |=========================>                        | 2/4 - 4.36s/it',
    '\r  |==================================================| 4/4 - 2.10it/s\n',
  ]);
  expect(told).toEqual([0, 0.05, 0.1, 0.3, 0.5, 0.9]);
});

test('a second round of sampling does not make progress fall', () => {
  const told = readAll('tqdm', ['100%|█| 4/4 [', '\r 25%|█| 1/4 [']);
  expect(told).toEqual([1, 1]);
});

test('pieces of any length tell the same, and a number that is cut is not read', () => {
  const text = Array.from({ length: 30 }, (_, n) => `\rstep ${n + 1}/30 done`).join('');
  const rules = [{ pattern: String.raw`step (?<step>\d+)/(?<total>\d+)` }];
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (lengths) => {
      const reader = createProgressReader(rules, film);
      let at = 0;
      for (let index = 0; at < text.length; index += 1) {
        const end = at + lengths[index % lengths.length]!;
        reader.take(text.slice(at, end));
        const seen = [...text.slice(0, end).matchAll(/step (\d+)\/30(?=\D)/g)].at(-1);
        expect(reader.latest.progress).toBeCloseTo(seen ? Number(seen[1]) / 30 : 0);
        at = end;
      }
    }),
  );
});

test('rubbish without lines is not kept', () => {
  const reader = createProgressReader(PROGRESS_PROFILES.tqdm, film);
  for (let n = 0; n < 200; n += 1) reader.take('x'.repeat(65_536));
  reader.take('\r 40%|');
  expect(reader.latest.progress).toBe(0.4);
});
