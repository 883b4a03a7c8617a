import { createRandom } from '../../../random.ts';
import { defineThing } from '../thing.ts';

/** A round pizza with a slice drawn out. */
export const pizza = defineThing({
  id: 'pizza',
  metres: [0.36, 0.24],
  view: [150, 100],
  colors: { main: '#f4b63a', crust: '#c9853e', sauce: '#c8391f', topping: '#b3231c' },
  draw(p, { main, crust, sauce, topping }) {
    p.oval(70, 52, 68, 46, '#000000', { form: 'flat', alpha: 0.12 });
    p.oval(70, 49, 68, 47, crust, { form: 'ball' });
    p.oval(70, 47, 60, 40, sauce, { form: 'flat' });
    p.oval(70, 46.5, 57, 37.5, main, { form: 'face' });
    const random = createRandom(9);
    for (let i = 0; i < 46; i++) {
      const [a, r] = [random.range(0, 6.283), Math.sqrt(random.next())];
      p.oval(
        70 + Math.cos(a) * r * 53,
        46.5 + Math.sin(a) * r * 34,
        random.range(2, 6),
        random.range(1.5, 3.5),
        random.chance(0.5) ? '#ffe0a0' : '#e99a26',
        { form: 'flat', alpha: 0.55 },
      );
    }
    for (const [x, y] of [
      [42, 30],
      [70, 22],
      [96, 34],
      [30, 52],
      [58, 44],
      [84, 52],
      [44, 68],
      [70, 68],
      [98, 66],
      [112, 48],
      [66, 56],
    ] as const) {
      p.oval(x, y + 0.8, 8.6, 6.2, '#6d120c', { form: 'flat', alpha: 0.6 });
      p.oval(x, y, 8.6, 6.2, topping, { form: 'ball' });
      p.oval(x - 2, y - 1, 1.2, 0.9, '#f0a088', { form: 'flat' });
    }
    for (const [x, y, a] of [
      [52, 32, 0.4],
      [80, 38, -0.6],
      [36, 60, 0.8],
      [84, 74, 0.2],
      [104, 56, -0.3],
      [56, 58, 1.2],
    ] as const)
      p.oval(x, y, 5.5, 2.2, '#3f8f34', { angle: a });
    for (const d of [
      'M 70 47 L 128 32',
      'M 70 47 L 116 80',
      'M 70 47 L 62 93',
      'M 70 47 L 10 64',
      'M 70 47 L 30 11',
      'M 70 47 L 92 4',
    ])
      p.line(d, '#8a4a16', 1.3, { alpha: 0.6 });
    p.path('M 78 50 L 148 40 C 151 56 142 74 126 86 Z', crust);
    p.path('M 78 50 L 141 42 C 142 56 134 70 122 80 Z', main);
    p.oval(122, 52, 8, 6, topping, { form: 'ball' });
    p.oval(112, 66, 7.5, 5.6, topping, { form: 'ball' });
    p.oval(100, 54, 5.5, 4.2, topping, { form: 'ball' });
    p.line('M 78 50 L 126 86', '#8a4a16', 2, { alpha: 0.5 });
    p.oval(132, 62, 5, 2, '#3f8f34', { angle: 0.9 });
  },
});
