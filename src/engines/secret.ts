import { readFileSync } from 'node:fs';
import { z } from 'zod';

/**
 * A key, as it is or by the name of the environment variable that holds it: `{ env: 'FAL_KEY' }`. With
 * `_FILE` after its name the variable says which file does.
 */
export type Secret = string | { env: string };

export const secretSchema: z.ZodType<Secret> = z.union([
  z.string().min(1),
  z.strictObject({ env: z.string().min(1) }),
]);

/** @throws Error that names the variable if it is not set, or names a file that cannot be read. */
export function revealSecret(
  secret: Secret,
  env: Readonly<Record<string, string | undefined>>,
): string {
  if (typeof secret === 'string') return secret;
  const file = env[`${secret.env}_FILE`];
  const value = env[secret.env] || (file ? readSecret(`${secret.env}_FILE`, file) : '');
  if (!value) throw new Error(`the environment variable ${secret.env} is not set`);
  return value;
}

function readSecret(variable: string, file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw new Error(`${variable}: ${(error as Error).message}`, { cause: error });
  }
}
