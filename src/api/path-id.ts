import { z } from 'zod';

/** Documents the id in a path. Any text is one: what it names is looked up. */
export function pathId<Name extends string>(name: Name): z.ZodType<Record<Name, string>, unknown> {
  return z.object({ [name]: z.string() }) as unknown as z.ZodType<Record<Name, string>, unknown>;
}
