/** The basic colour word that a viewer would use for a pixel. */
export function colorName(red: number, green: number, blue: number): string {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const chroma = most - least;
  const saturation = most === 0 ? 0 : chroma / most;
  if (most < 56) return 'black';
  if (saturation < 0.16) return most > 190 ? 'white' : most < 84 ? 'black' : 'gray';
  const hue =
    (most === red
      ? 60 * ((green - blue) / chroma)
      : most === green
        ? 60 * ((blue - red) / chroma) + 120
        : 60 * ((red - green) / chroma) + 240 + 360) % 360;
  return nameOfHue((hue + 360) % 360, saturation, most);
}

function nameOfHue(hue: number, saturation: number, most: number): string {
  // White in the light of the sun.
  if (most > 180 && saturation < 0.3 && hue > 20 && hue < 75) return 'white';
  if (hue >= 290 && hue < 345) return most > 150 ? 'pink' : 'purple';
  if (hue >= 345 || hue < 14) return saturation < 0.55 && most > 190 ? 'pink' : 'red';
  if (hue < 42) return most < 175 ? 'brown' : 'orange';
  if (hue < 68) return most < 110 ? 'brown' : 'yellow';
  if (hue < 168) return 'green';
  if (hue < 248) return 'blue';
  return 'purple';
}
