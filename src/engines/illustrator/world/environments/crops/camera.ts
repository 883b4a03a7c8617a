/** Where the viewer of a field stands. */
export const camera = { eye: 1.9, horizon: 0.44, focal: 1.15, span: 2.3 };
