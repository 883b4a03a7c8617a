import { defineThing } from '../thing.ts';

/** A market stall with fruit under a striped awning. */
export const marketStall = defineThing({
  id: 'market_stall',
  metres: [2.8, 2.5],
  view: [280, 250],
  colors: { main: '#d12a2a', second: '#f5f4ef' },
  top: 0.44,
  draw(p, { main, second }) {
    for (const x of [22, 250]) p.box(x, 60, 8, 190, '#8a5a2c', { form: 'tube' });
    p.box(14, 140, 252, 12, '#a8743f', { r: 2, form: 'roll' });
    p.box(20, 152, 240, 88, '#8f6335');
    for (let x = 30; x < 256; x += 24) p.line(`M ${x} 154 L ${x} 238`, '#6b4826', 1.6);
    for (const [i, color] of ['#d8352a', '#f08a24', '#6aa84f', '#f4d23a', '#7a3f8a'].entries())
      for (let k = 0; k < 12; k++)
        p.oval(
          36 + i * 48 + (k % 4) * 11 + (Math.floor(k / 4) % 2) * 5,
          136 - Math.floor(k / 4) * 8,
          6.5,
          6.5,
          color,
        );
    for (let i = 0; i < 9; i++) {
      const x = 8 + i * 29.4;
      const color = i % 2 ? second : main;
      p.path(`M ${40 + i * 22.2} 6 L ${40 + (i + 1) * 22.2} 6 L ${x + 29.4} 66 L ${x} 66 Z`, color);
      p.oval(x + 14.7, 66, 14.7, 11, color);
    }
  },
});
