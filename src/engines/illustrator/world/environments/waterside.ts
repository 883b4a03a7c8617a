/** How places by the water are looked at: a little higher than others, so that the water is seen. */
export const camera = { eye: 1.8, horizon: 0.5, focal: 1.15 };
export const { focal } = camera;
