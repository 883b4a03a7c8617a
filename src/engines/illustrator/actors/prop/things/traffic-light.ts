import { defineThing } from '../thing.ts';

/** Three lamps on a pole; they change. */
export const trafficLight = defineThing({
  id: 'traffic_light',
  metres: [0.7, 2.3],
  view: [70, 230],
  colors: { main: '#23272b', second: '#e9b829', pole: '#5c636a' },
  footing: 0.22,
  draw(p, c) {
    p.box(30, 128, 10, 98, c.pole, { form: 'tube' });
    p.box(20, 220, 30, 10, c.pole, { r: 3 });
    p.box(8, 2, 54, 130, c.second, { r: 9 });
    p.box(12, 6, 46, 122, c.main, { r: 7 });
    for (const [y, color] of [
      [26, '#5e1713'],
      [66, '#5c4610'],
      [106, '#123f1f'],
    ] as const) {
      p.oval(35, y, 16, 16, color, { form: 'ball' });
      p.path(
        `M 17 ${y - 3} C 17 ${y - 24} 53 ${y - 24} 53 ${y - 3} C 46 ${y - 16} 24 ${y - 16} 17 ${y - 3} Z`,
        '#0f1214',
        { form: 'flat' },
      );
    }
  },
  live(p, c, { t }) {
    const phase = (t / 2.6) % 3;
    const [y, color, core] =
      phase < 1.3
        ? [26, '#ff3b30', '#ffb4a8']
        : phase < 2.5
          ? [106, '#2fe06a', '#d2ffdc']
          : [66, '#ffc02e', '#fff0b8'];
    p.gleam(35, y as number, 30, 30, 0.25);
    p.glow(
      `M 19 ${y} C 19 ${(y as number) - 17} 51 ${(y as number) - 17} 51 ${y} C 51 ${(y as number) + 21} 19 ${(y as number) + 21} 19 ${y} Z`,
      color as string,
    );
    p.gleam(32, (y as number) - 2, 9, 8, 0.9);
    if (core === c.main) p.gleam(35, y as number, 4, 4);
  },
});
