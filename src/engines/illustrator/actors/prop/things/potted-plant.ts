import { defineThing } from '../thing.ts';

/** A leafy plant in a clay pot. */
export const pottedPlant = defineThing({
  id: 'potted_plant',
  metres: [0.6, 0.85],
  view: [90, 128],
  colors: { main: '#3f9b4a', pot: '#c26b40', soil: '#4a3020' },
  footing: 0.3,
  sway: 0.02,
  draw(p, { main, pot, soil }) {
    const leaf = (angle: number, length: number, wide: number, color: string): void => {
      p.turned(45, 84, angle, () => {
        const tip = 84 - length;
        p.path(
          `M 45 84 C ${45 - wide} ${84 - length * 0.3} ${45 - wide} ${tip + length * 0.28} 45 ${tip} C ${45 + wide} ${tip + length * 0.28} ${45 + wide} ${84 - length * 0.3} 45 84 Z`,
          color,
          { form: 'tube' },
        );
        p.line(`M 45 82 L 45 ${tip + 4}`, '#d5efc0', 0.8, { alpha: 0.6 });
      });
    };
    for (const [angle, length, wide] of [
      [-1.25, 46, 10],
      [1.25, 46, 10],
      [-0.9, 62, 12],
      [0.9, 62, 12],
      [-0.55, 72, 13],
      [0.55, 72, 13],
    ] as const)
      leaf(angle, length, wide, '#2f7d3c');
    for (const [angle, length, wide] of [
      [-0.28, 80, 13],
      [0.3, 78, 13],
      [0, 84, 13],
      [-0.75, 50, 11],
      [0.78, 50, 11],
      [-0.42, 54, 11],
      [0.46, 54, 11],
      [0.08, 52, 11],
    ] as const)
      leaf(angle, length, wide, main);
    p.oval(45, 85, 25, 5, soil, { form: 'flat' });
    p.path('M 20 90 L 70 90 L 63 126 C 60 128 30 128 27 126 Z', pot, { form: 'tube' });
    p.box(16, 82, 58, 11, pot, { r: 3, form: 'tube' });
    p.shade(45, 95, 26, 4, 0.4);
  },
});
