import { z } from 'zod';

export const llamacppCompletionConfigSchema = z.looseObject({ tools: z.boolean().optional() });
export const configSchemaForModelType = () => z.looseObject({});
