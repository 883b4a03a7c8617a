import { z } from 'zod';
import type { ConformHint } from '../engine.ts';

/** A `ConformHint` that was kept with an operation. */
export const conformSchema: z.ZodType<ConformHint> = z.object({
  fit: z.enum(['crop', 'pad', 'stretch']).exactOptional(),
  shorter: z.enum(['hold', 'slow']).exactOptional(),
});
