/** What a film of a model costs its operator, as the operator says. */
export interface Price {
  /** For each film that the model makes, whatever its length; a chain has as many as segments. */
  perVideo: number;
  /** For each second of film. */
  perSecond: number;
  /** In place of `perSecond` for films of a size. */
  sizes: Readonly<Record<string, number>>;
  /** ISO 4217. */
  currency: string;
}

export interface Cost {
  amount: number;
  currency: string;
}

export interface PricedFilm {
  engine: string;
  model: string;
  size: string;
  seconds: number;
  /** How many the model makes for it. Default one. */
  films?: number;
}

/** Prices by `engine/model`, by model, or by engine: the most exact one counts. */
export type PriceTable = ReadonlyMap<string, Price>;

/** Null if the table says nothing about the model. */
export function costOf(
  prices: PriceTable,
  { engine, model, size, seconds, films = 1 }: PricedFilm,
): Cost | null {
  const price = prices.get(`${engine}/${model}`) ?? prices.get(model) ?? prices.get(engine);
  if (!price) return null;
  const perSecond = price.sizes[size] ?? price.perSecond;
  // Sums of money are not shown with the noise of binary fractions.
  const amount = Math.round((price.perVideo * films + perSecond * seconds) * 1e6) / 1e6;
  return { amount, currency: price.currency };
}
