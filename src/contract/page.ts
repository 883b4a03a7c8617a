import { z } from 'zod';

/** One page of a cursor list: ask again with `after` = `last_id` while `has_more`. */
export interface Page<T> {
  object: 'list';
  data: T[];
  first_id: string | null;
  has_more: boolean;
  last_id: string | null;
}

export function pageSchema<T>(item: z.ZodType<T>): z.ZodType<Page<T>> {
  return z.strictObject({
    object: z.literal('list'),
    data: z.array(item),
    first_id: z.string().nullable(),
    has_more: z.boolean(),
    last_id: z.string().nullable(),
  });
}

/** Wraps items in a page. An empty page never has more: some SDKs look at nothing else. */
export function page<T extends { id: string }>(items: T[], hasMore: boolean): Page<T> {
  return {
    object: 'list',
    data: items,
    first_id: items.at(0)?.id ?? null,
    has_more: hasMore && items.length > 0,
    last_id: items.at(-1)?.id ?? null,
  };
}
