export type Direction = 'left' | 'right' | 'up' | 'down';

/** The film beside another as the tiles lie now; rows are of different widths. */
export function neighbour(id: string, direction: Direction): string {
  const tiles = [...document.querySelectorAll<HTMLElement>('[data-film]')];
  const at = tiles.findIndex((tile) => tile.dataset['film'] === id);
  if (at < 0) return id;
  if (direction === 'left' || direction === 'right') {
    return idOf(tiles[at + (direction === 'right' ? 1 : -1)]) ?? id;
  }
  const box = tiles[at]!.getBoundingClientRect();
  const middle = box.left + box.width / 2;
  const rows = tiles.map((tile) => tile.getBoundingClientRect());
  const isBeyond = ({ top }: DOMRect): boolean =>
    direction === 'down' ? top > box.bottom - 1 : top < box.top - 1;
  const next = rows.filter(isBeyond).map(({ top }) => top);
  if (next.length === 0) return id;
  const row = direction === 'down' ? Math.min(...next) : Math.max(...next);
  const nearest = rows
    .map((one, index) => ({ index, one }))
    .filter(({ one }) => Math.abs(one.top - row) < 2)
    .toSorted((a, b) => gap(a.one, middle) - gap(b.one, middle))[0]!;
  return idOf(tiles[nearest.index]) ?? id;
}

function gap({ left, width }: DOMRect, middle: number): number {
  return Math.abs(left + width / 2 - middle);
}

function idOf(tile: HTMLElement | undefined): string | undefined {
  return tile?.dataset['film'];
}
