import { css, mix, rgb } from '../../color.ts';
import type { Light } from '../../render/light.ts';
import { lit } from '../../render/light.ts';
import { upright } from '../plants/trees.ts';
import type { SpriteMaker } from '../scatter.ts';

/** A cast-iron lamp post, 4 m, with a warm lantern that glows after dark. */
export function streetLamp(light: Light): SpriteMaker {
  return (_random, ppm) =>
    upright(5, 5.6, ppm, 0.25, (ctx, w, h, foot) => {
      const iron = (amount: number): string => css(lit(rgb('#34383f'), light, amount));
      const m = (metres: number): number => metres * ppm;
      ctx.fillStyle = iron(0.35);
      ctx.fillRect(foot - m(0.14), h - m(0.5), m(0.28), m(0.5));
      ctx.fillRect(foot - m(0.055), h - m(3.7), m(0.11), m(3.4));
      ctx.fillStyle = iron(0.9);
      ctx.fillRect(
        foot + (light.direction[0] >= 0 ? m(0.015) : -m(0.05)),
        h - m(3.7),
        m(0.035),
        m(3.3),
      );
      const glowing = light.night > 0.2;
      ctx.fillStyle = glowing
        ? css(rgb('#ffe9b0'))
        : css(mix(lit(rgb('#e8e4d8'), light, 0.8), light.sky[2], 0.3));
      ctx.beginPath();
      ctx.moveTo(foot - m(0.13), h - m(3.72));
      ctx.lineTo(foot - m(0.22), h - m(4.25));
      ctx.lineTo(foot + m(0.22), h - m(4.25));
      ctx.lineTo(foot + m(0.13), h - m(3.72));
      ctx.fill();
      ctx.fillStyle = iron(0.5);
      ctx.beginPath();
      ctx.moveTo(foot - m(0.3), h - m(4.24));
      ctx.lineTo(foot, h - m(4.55));
      ctx.lineTo(foot + m(0.3), h - m(4.24));
      ctx.fill();
      if (!glowing) return;
      const reach = m(2.4);
      const glow = ctx.createRadialGradient(foot, h - m(4), 0, foot, h - m(4), reach);
      const strength = 0.35 + 0.45 * light.night;
      glow.addColorStop(0, `rgba(255,214,140,${strength.toFixed(3)})`);
      glow.addColorStop(0.25, `rgba(255,190,110,${(strength * 0.38).toFixed(3)})`);
      glow.addColorStop(1, 'rgba(255,170,90,0)');
      ctx.fillStyle = glow;
      ctx.fillRect(0, 0, w, h);
    });
}
