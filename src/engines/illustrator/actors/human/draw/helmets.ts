import type { Rgb } from '../../../color.ts';
import { css, scale } from '../../../color.ts';
import { lit } from '../../../render/light.ts';
import type { Brush } from '../../shading.ts';
import { blob, ellipse, form, mass, polygon } from './form.ts';
import { ahead, drawDome, half } from './hat-parts.ts';
import type { HeadView } from './head.ts';

/** Helmets that hide the whole head. */
export function fullHelmet(
  brush: Brush,
  view: HeadView,
  color: Rgb,
  draw: 'knight' | 'trooper' | 'robot' | 'racing' | 'kabuto',
): void {
  const { ctx } = brush;
  const s = Math.sin(view.yaw);
  const w = half(view, 0.42, 0.47);
  const x = ahead(view, 0.03);
  const facing = view.yaw < 1.8;
  const square = draw === 'robot';
  const shell = square
    ? blob(
        [
          [x - w, -0.45],
          [x - w, 0.5],
          [x + w, 0.5],
          [x + w, -0.45],
        ],
        0.25,
      )
    : blob(
        [
          [x - w * 0.72, -0.52],
          [x - w, -0.1],
          [x - w * 0.95, 0.3],
          [x - w * 0.5, 0.56],
          [x, 0.62],
          [x + w * 0.5, 0.56],
          [x + w * 0.95, 0.3],
          [x + w * (1 + 0.08 * s), -0.08],
          [x + w * 0.8, -0.52],
        ],
        0.9,
      );
  if (draw !== 'kabuto') mass(brush, shell, color, { x, y: 0.05 }, 0.6);
  if (draw === 'kabuto') {
    drawDome(brush, view, color, 0.16, 0.66, 1.12);
    form(
      brush,
      polygon([
        { x: x - w * 1.02, y: 0.2 },
        { x: x - w * 1.4, y: -0.28 },
        { x: x - w * 0.7, y: -0.2 },
        { x: x - w * 0.75, y: 0.15 },
      ]),
      scale(color, 0.8),
    );
    if (s < 0.6)
      form(
        brush,
        polygon([
          { x: x + w * 1.02, y: 0.2 },
          { x: x + w * 1.4, y: -0.28 },
          { x: x + w * 0.7, y: -0.2 },
          { x: x + w * 0.75, y: 0.15 },
        ]),
        scale(color, 0.8),
      );
    const cx = x + s * w * 0.8;
    form(
      brush,
      blob(
        [
          [cx, 0.36],
          [cx - 0.28 * Math.max(0.3, Math.cos(view.yaw)), 0.9],
          [cx - 0.07, 0.46],
          [cx, 0.42],
          [cx + 0.07, 0.46],
          [cx + 0.28, 0.9],
        ],
        0.5,
      ),
      [222, 178, 66],
    );
    return;
  }
  if (!facing) return;
  const cx = x + s * w * 0.55;
  const fw = 0.3 * Math.max(0.45, Math.cos(view.yaw)) + 0.04;
  ctx.fillStyle = brush.tone([16, 18, 24], 0.7);
  if (draw === 'knight') {
    ctx.fill(
      blob(
        [
          [cx - fw, 0.1],
          [cx + fw, 0.1],
          [cx + fw, 0.0],
          [cx - fw, 0.0],
        ],
        0.3,
      ),
    );
    for (let i = 0; i < 4; i++) ctx.fill(ellipse(cx - fw * 0.6 + i * fw * 0.4, -0.2, 0.016, 0.05));
    ctx.strokeStyle = brush.tone(scale(color, 0.55), 0.5);
    ctx.lineWidth = 0.02;
    ctx.stroke(
      blob(
        [
          [cx - fw * 1.2, 0.2],
          [cx, 0.24],
          [cx + fw * 1.2, 0.2],
          [cx + fw, -0.4],
          [cx, -0.5],
          [cx - fw, -0.4],
        ],
        0.6,
      ),
    );
    form(
      brush,
      blob(
        [
          [x - 0.03, 0.6],
          [x - 0.2, 0.95],
          [x - 0.55, 0.85],
          [x - 0.62, 0.45],
          [x - 0.38, 0.62],
          [x - 0.1, 0.66],
        ],
        1,
      ),
      [196, 40, 44],
    );
  } else if (draw === 'trooper') {
    for (const side of [-1, 1])
      if (!(side === 1 && s > 0.8))
        ctx.fill(
          blob(
            [
              [cx + side * fw * 0.25, 0.12],
              [cx + side * fw * 1.05, 0.1],
              [cx + side * fw * 0.95, -0.08],
              [cx + side * fw * 0.35, -0.03],
            ],
            0.7,
          ),
        );
    ctx.fill(
      blob(
        [
          [cx - fw * 0.55, -0.22],
          [cx, -0.17],
          [cx + fw * 0.55, -0.22],
          [cx + fw * 0.75, -0.36],
          [cx, -0.3],
          [cx - fw * 0.75, -0.36],
        ],
        0.4,
      ),
    );
    ctx.fill(
      blob(
        [
          [x - w * 0.95, 0.2],
          [cx, 0.25],
          [x + w * 0.95, 0.2],
          [x + w * 0.95, 0.16],
          [cx, 0.21],
          [x - w * 0.95, 0.16],
        ],
        0.3,
      ),
    );
  } else if (draw === 'robot') {
    const glow = brush.light.night > 0.4 ? 1 : 0.85;
    for (const side of [-1, 1]) {
      ctx.fillStyle = brush.tone([30, 36, 44], 0.8);
      ctx.fill(ellipse(cx + side * fw * 0.5, 0.08, 0.12 * Math.max(0.5, Math.cos(view.yaw)), 0.12));
      ctx.fillStyle = css([110, 226, 255], glow);
      ctx.fill(
        ellipse(
          cx + side * fw * 0.5,
          0.08,
          0.075 * Math.max(0.5, Math.cos(view.yaw)),
          0.075 * (1 - view.blink * 0.8),
        ),
      );
    }
    ctx.fillStyle = brush.tone([40, 46, 56], 0.8);
    ctx.fill(
      blob(
        [
          [cx - fw * 0.7, -0.18],
          [cx + fw * 0.7, -0.18],
          [cx + fw * 0.7, -0.3 - view.mouth * 0.06],
          [cx - fw * 0.7, -0.3 - view.mouth * 0.06],
        ],
        0.2,
      ),
    );
    ctx.strokeStyle = brush.tone(scale(color, 0.7), 0.7);
    ctx.lineWidth = 0.03;
    ctx.beginPath();
    ctx.moveTo(x, 0.5);
    ctx.lineTo(x, 0.72);
    ctx.stroke();
    form(brush, ellipse(x, 0.76, 0.06, 0.06), [232, 76, 60]);
  } else {
    const glass = blob(
      [
        [cx - fw * 1.15, 0.16],
        [cx, 0.22],
        [cx + fw * 1.1, 0.16],
        [cx + fw * 1.1, -0.16],
        [cx, -0.22],
        [cx - fw * 1.15, -0.16],
      ],
      0.8,
    );
    ctx.fillStyle = brush.tone([30, 38, 54], 0.8);
    ctx.fill(glass);
    ctx.fillStyle = 'rgba(200,224,255,0.4)';
    ctx.fill(
      blob(
        [
          [cx - fw * 0.9, 0.12],
          [cx - fw * 0.2, 0.16],
          [cx - fw * 0.5, -0.04],
          [cx - fw * 0.95, 0],
        ],
        0.7,
      ),
    );
  }
}

/** The glass bubble of a space suit. */
export function bubble(brush: Brush, view: HeadView, color: Rgb): void {
  const { ctx } = brush;
  const s = Math.sin(view.yaw);
  const cx = s * 0.1;
  const shell = ellipse(0, 0.04, 0.6, 0.62);
  ctx.lineWidth = 0.1;
  ctx.strokeStyle = brush.tone(color, 0.9);
  ctx.stroke(shell);
  ctx.fillStyle = 'rgba(176,214,240,0.16)';
  ctx.fill(shell);
  ctx.fillStyle = brush.tone(color, 0.92);
  if (s > 0.3)
    ctx.fill(
      blob(
        [
          [-0.6, 0.3],
          [-0.3, 0.62],
          [-0.16, 0.4],
          [-0.22, 0],
          [-0.16, -0.35],
          [-0.3, -0.56],
          [-0.6, -0.25],
          [-0.64, 0.04],
        ],
        0.9,
      ),
    );
  ctx.lineWidth = 0.025;
  ctx.strokeStyle = brush.tone(scale(color, 0.6), 0.5);
  ctx.stroke(ellipse(0, 0.04, 0.65, 0.67));
  ctx.fillStyle = 'rgba(255,255,255,0.5)';
  ctx.fill(
    blob(
      [
        [cx - 0.34, 0.3],
        [cx - 0.12, 0.48],
        [cx - 0.2, 0.36],
        [cx - 0.36, 0.12],
      ],
      0.9,
    ),
  );
  ctx.fillStyle = css(lit([214, 170, 74], brush.light, 0.9), 0.22);
  ctx.fill(
    blob(
      [
        [cx + 0.2, 0.45],
        [cx + 0.46, 0.2],
        [cx + 0.5, -0.1],
        [cx + 0.36, 0.16],
      ],
      0.9,
    ),
  );
}
