/**
 * Loaded into a server before all else: the address of fal is fixed in its package, and leads to the
 * stand-in that `FAL_STAND_IN` names.
 */
const { fetch } = globalThis;
const origin = process.env['FAL_STAND_IN']!;
globalThis.fetch = (input, init) =>
  typeof input === 'object' && 'url' in input
    ? fetch(input, init)
    : fetch(String(input).replace('https://queue.fal.run', origin), init);
