import { z } from 'zod';

/** A key, as it is or by the name of the environment variable that holds it: `{ env: 'FAL_KEY' }`. */
export type Secret = string | { env: string };

export const secretSchema: z.ZodType<Secret> = z.union([
  z.string().min(1),
  z.strictObject({ env: z.string().min(1) }),
]);

/** @throws Error that names the variable if it is not set. */
export function revealSecret(
  secret: Secret,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (typeof secret === 'string') return secret;
  const value = env[secret.env];
  if (!value) throw new Error(`the environment variable ${secret.env} is not set`);
  return value;
}
