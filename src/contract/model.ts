import { z } from 'zod';

/** One entry of `GET /v1/models`. */
export interface Model {
  id: string;
  object: 'model';
  /** Unix seconds. */
  created: number;
  owned_by: string;
}

export const modelSchema: z.ZodType<Model> = z.strictObject({
  id: z.string(),
  object: z.literal('model'),
  created: z.int(),
  owned_by: z.string(),
});

export interface ModelList {
  object: 'list';
  data: Model[];
}

export const modelListSchema: z.ZodType<ModelList> = z.strictObject({
  object: z.literal('list'),
  data: z.array(modelSchema),
});
