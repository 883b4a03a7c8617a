import type { Random } from '../random.ts';
import type { WeatherKind } from '../plan.ts';
import type { Light } from '../render/light.ts';
import type { Drawable } from '../render/paint.ts';

export function createWeather(
  weather: { kind: WeatherKind; intensity: number },
  random: Random,
  light: Light,
  place: { indoor: boolean },
): Drawable[] {
  void weather;
  void random;
  void light;
  void place;
  return [];
}
