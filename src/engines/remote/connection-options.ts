import { z } from 'zod';
import { EngineOptionsError, type EngineEnvironment } from '../kind.ts';
import { revealSecret, secretSchema, type Secret } from '../secret.ts';
import { createClient, type Client } from './client.ts';
import type { RetryPolicy } from './retry.ts';

/** How a server is reached; the same for every kind of engine that has one. */
export interface ConnectionOptions {
  baseURL: string;
  apiKey?: Secret | undefined;
  /** More headers, such as those of a proxy in front. */
  headers?: Readonly<Record<string, Secret>> | undefined;
  /** How often, and after what pause, a question is repeated that met a passing fault. */
  retry?: RetryPolicy | undefined;
}

export const baseUrlSchema = z
  .url({ protocol: /^https?$/ })
  .refine((url) => new URL(url).username === '', 'must carry no user name: use headers');

/** The fields of `ConnectionOptions`, for the schema of a kind. */
export const connectionFields = {
  baseURL: baseUrlSchema,
  apiKey: secretSchema.optional(),
  headers: z.record(z.string(), secretSchema).optional(),
  retry: z
    .strictObject({ retries: z.int().min(0).max(10), pauseMs: z.int().min(0).max(60_000) })
    .optional(),
};

/** @throws EngineOptionsError for a key whose variable is not set. */
export function revealHeaders(
  { apiKey, headers = {} }: Pick<ConnectionOptions, 'apiKey' | 'headers'>,
  { env }: Pick<EngineEnvironment, 'env'>,
  scheme = 'Bearer',
): Record<string, string> {
  const problems: string[] = [];
  const reveal = (option: string, secret: Secret): string => {
    try {
      return revealSecret(secret, env);
    } catch (error) {
      problems.push(`${option}: ${(error as Error).message}`);
      return '';
    }
  };
  const revealed = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name.toLowerCase(),
      reveal(`headers.${name}`, value),
    ]),
  );
  if (apiKey !== undefined) revealed['authorization'] = `${scheme} ${reveal('apiKey', apiKey)}`;
  if (problems.length > 0) throw new EngineOptionsError(problems);
  return revealed;
}

export function connect(
  options: ConnectionOptions,
  environment: Pick<EngineEnvironment, 'env'>,
): Client {
  return createClient({
    baseURL: options.baseURL,
    headers: revealHeaders(options, environment),
    ...(options.retry && { retry: options.retry }),
  });
}
