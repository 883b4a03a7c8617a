/** Where the viewer of a fair stands. */
export const camera = { eye: 1.7, horizon: 0.54, focal: 1.15, span: 2.1 };
