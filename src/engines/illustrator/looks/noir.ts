import { clamp, lerp } from '../easing.ts';
import { hash2 } from '../random.ts';
import type { Look } from './look.ts';
import { createBloom, grainTile, layTile, vignette } from './texture.ts';

/** Pixels between those that the exposure is measured at; prime, so that they fall into no column. */
const PROBE = 997;

/** Black-and-white film: inky shadows, burning lights, deep corners, grain, dust and scratches. */
export const noir: Look = {
  id: 'noir',
  title: 'Black and white film',
  adjustLight: (light) => ({
    ...light,
    rimStrength: Math.min(1, light.rimStrength + 0.35),
    shadowStrength: Math.min(0.9, light.shadowStrength * 1.7),
    keyStrength: light.keyStrength * 1.1,
  }),
  prepare({ width, height, random }) {
    const corners = vignette(width, height, 0.72, '0,0,0');
    const grain = grainTile(random, 0.032);
    const bloom = createBloom(width, height);
    const salt = random.int(0, 1e6);
    const curve = new Uint8Array(256);
    const scratch = Math.max(1, Math.round(width / 900));
    return {
      paint(ctx, canvas, { index }) {
        bloom(ctx, canvas, 0.32);
        ctx.drawImage(corners, 0, 0);
        // Grain that changes with every frame is most of what an encoder has to work on.
        layTile(ctx, grain, { width, height, index: index >> 1 });
        for (let i = 0; i < 3; i++) {
          const shown = Math.floor(index / 5) * 8 + i;
          if (hash2(shown, salt) > 0.3) continue;
          const x = hash2(shown, salt + 1) * width + (index % 5) * 0.6;
          ctx.fillStyle = `rgba(255,255,255,${(0.12 + 0.2 * hash2(index, salt + i)).toFixed(2)})`;
          ctx.fillRect(x, 0, scratch, height);
        }
        for (let i = 0; i < 4; i++) {
          if (hash2(index * 8 + i, salt + 2) > 0.4) continue;
          const size = width * 0.0035 * (0.4 + hash2(index * 8 + i, salt + 3));
          const x = hash2(index * 8 + i, salt + 4) * width;
          const y = hash2(index * 8 + i, salt + 5) * height;
          ctx.fillStyle = i % 2 ? 'rgba(0,0,0,0.6)' : 'rgba(255,255,255,0.5)';
          ctx.fillRect(x, y, size, size * (0.4 + hash2(i, index)));
        }
      },
      pixels(rgba, { index }) {
        exposeFor(rgba, 1 + 0.035 * (hash2(index, salt) - 0.5), curve);
        for (let i = 0; i < rgba.length; i += 4) {
          const grey = curve[(rgba[i]! * 77 + rgba[i + 1]! * 141 + rgba[i + 2]! * 38) >> 8]!;
          rgba[i] = grey;
          rgba[i + 1] = grey;
          rgba[i + 2] = grey;
        }
      },
    };
  },
};

/** A hard curve by which the frame's own darkest become black and its lightest white. */
function exposeFor(rgba: Uint8Array, gain: number, curve: Uint8Array): void {
  const counts = new Uint32Array(256);
  let probes = 0;
  for (let at = 0; at < rgba.length; at += PROBE * 4, probes++)
    counts[(rgba[at]! * 77 + rgba[at + 1]! * 141 + rgba[at + 2]! * 38) >> 8]!++;
  const levelOf = (share: number): number => {
    let sum = 0;
    for (let tone = 0; tone < 256; tone++)
      if ((sum += counts[tone]!) >= share * probes) return tone;
    return 255;
  };
  const dark = Math.min(56, levelOf(0.05));
  const light = Math.max(dark + 90, levelOf(0.96));
  for (let tone = 0; tone < 256; tone++) {
    const u = clamp(((tone - dark) / (light - dark)) * gain, 0, 1);
    curve[tone] = 6 + 246 * lerp(u ** 1.15, u * u * (3 - 2 * u), 0.85);
  }
}
