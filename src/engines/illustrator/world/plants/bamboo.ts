import { css, mix, rgb } from '../../color.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import type { SpriteMaker } from '../scatter.ts';
import { upright } from './trees.ts';

/** A clump of bamboo, 7 to 10 m: jointed stems with narrow leaves. */
export function bamboo(light: Light): SpriteMaker {
  return (random, ppm) => {
    const metres = random.range(8, 12);
    return upright(2.6, metres, ppm, 0.5, (ctx, _w, h, foot) => {
      const stems = random.int(3, 5);
      for (let s = 0; s < stems; s++) {
        const green = mix(rgb('#6fa63c'), rgb('#a8b84a'), random.next());
        const x = foot + random.range(-0.75, 0.75) * ppm;
        const lean = random.range(-0.5, 0.5) * ppm;
        const width = Math.max(1.2, random.range(0.1, 0.17) * ppm);
        const joints = random.int(11, 15);
        const top = h * random.range(0, 0.12);
        for (let j = 0; j < joints; j++) {
          const at = (share: number): [number, number] => [
            x + lean * share * share,
            h - (h - top) * share,
          ];
          const [x0, y0] = at(j / joints);
          const [x1, y1] = at((j + 1) / joints);
          const thick = width * (1 - 0.4 * (j / joints));
          ctx.lineWidth = thick;
          ctx.strokeStyle = css(lit(green, light, 0.45));
          ctx.beginPath();
          ctx.moveTo(x0, y0);
          ctx.lineTo(x1, y1);
          ctx.stroke();
          ctx.lineWidth = thick * 0.35;
          ctx.strokeStyle = css(lit(mix(green, [255, 255, 220], 0.35), light, 0.9));
          ctx.beginPath();
          ctx.moveTo(x0 - thick * 0.15, y0);
          ctx.lineTo(x1 - thick * 0.15, y1);
          ctx.stroke();
          ctx.fillStyle = css(lit(mix(green, [60, 50, 20], 0.4), light, 0.5));
          ctx.fillRect(x1 - thick * 0.62, y1 - 0.8, thick * 1.24, Math.max(1, thick * 0.22));
          if (j < joints * 0.35) continue;
          for (let k = 0; k < 5; k++) {
            const reach = random.range(0.35, 0.95) * ppm * (random.chance(0.5) ? 1 : -1);
            const drop = random.range(-0.1, 0.35) * ppm;
            ctx.fillStyle = css(
              lit(
                mix(rgb('#4f8a34'), rgb('#9cc45a'), random.next()),
                light,
                random.range(0.4, 0.9),
              ),
            );
            ctx.beginPath();
            ctx.moveTo(x1, y1);
            ctx.quadraticCurveTo(x1 + reach * 0.5, y1 - 0.05 * ppm, x1 + reach, y1 + drop);
            ctx.quadraticCurveTo(x1 + reach * 0.5, y1 + 0.1 * ppm, x1, y1);
            ctx.fill();
          }
        }
      }
    });
  };
}
