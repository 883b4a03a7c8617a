import { defineThing } from '../thing.ts';

/** A front loader, turning. */
export const washingMachine = defineThing({
  id: 'washing_machine',
  metres: [0.62, 0.86],
  view: [124, 172],
  colors: { main: '#f3f4f5', ring: '#b9c0c7' },
  draw(p, { main, ring }) {
    p.box(2, 2, 120, 168, main, { r: 5 });
    p.box(2, 2, 120, 30, '#e3e6e9', { r: 5 });
    p.box(9, 8, 36, 18, main, { r: 2, form: 'roll' });
    p.box(52, 9, 26, 15, '#1c2a33', { r: 2, form: 'flat' });
    p.glow('M 57 14 L 73 14 L 73 19 L 57 19 Z', '#6fe0c0');
    p.oval(97, 17, 9, 9, ring);
    p.line('M 97 17 L 97 10', '#5a6168', 1.6);
    p.oval(62, 98, 47, 47, ring);
    p.oval(62, 98, 40, 40, '#6d757d');
    p.oval(62, 98, 35, 35, '#22323d', { form: 'gloss' });
    p.box(104, 88, 8, 20, '#8d959c', { r: 3 });
    p.box(2, 160, 120, 10, '#d5d9dd', { r: 3 });
  },
  live(p, _colors, { t }) {
    p.turned(62, 98, t * 2.4, () => {
      for (const [angle, color] of [
        [0, '#d2604f'],
        [1.6, '#e9e2cf'],
        [3.1, '#4f86b8'],
        [4.6, '#e2b54a'],
      ] as const)
        p.oval(62 + Math.cos(angle) * 17, 98 + Math.sin(angle) * 17, 13, 9, color, {
          angle,
          alpha: 0.75,
        });
    });
    p.gleam(48, 80, 12, 16, 0.5, 0.6);
  },
});
