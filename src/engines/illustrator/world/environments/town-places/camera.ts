/** Where the viewer of these places stands. */
export const camera = { eye: 1.7, horizon: 0.5, focal: 1.15, span: 2 };
