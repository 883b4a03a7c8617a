import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { BATCH_MAX_LINES, type BatchError } from '../contract/batch.ts';
import type { JsonObject } from '../store/store.ts';

export interface BatchLine {
  /** From 1. */
  line: number;
  customId: string;
  body: JsonObject;
}

const lineSchema = z.object({
  custom_id: z.string().min(1).max(512),
  method: z.literal('POST'),
  url: z.literal('/v1/videos'),
  body: z.record(z.string(), z.unknown()),
});

/** Told of a file at most; the rest is likely more of the same. */
const ERRORS_MAX = 100;

/** Reads the lines of an input file, or all that is wrong with it. */
export async function readRequests(
  bytes: Readable,
): Promise<{ requests: BatchLine[] } | { errors: BatchError[] }> {
  const requests: BatchLine[] = [];
  const errors: BatchError[] = [];
  const seen = new Set<string>();
  let line = 0;
  for await (const text of createInterface({ input: bytes, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    const read = readLine(text, line, seen);
    if ('code' in read) errors.push(read);
    else requests.push(read);
    if (errors.length >= ERRORS_MAX) break;
    if (requests.length > BATCH_MAX_LINES) {
      errors.push(
        fault('too_many_requests', `A batch has at most ${BATCH_MAX_LINES} lines.`, null),
      );
      break;
    }
  }
  bytes.destroy();
  if (requests.length === 0 && errors.length === 0) {
    errors.push(fault('empty_file', 'The input file has no requests.', null));
  }
  return errors.length > 0 ? { errors } : { requests };
}

function readLine(text: string, line: number, seen: Set<string>): BatchLine | BatchError {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fault('invalid_json_line', 'This line is not parseable as valid JSON.', line);
  }
  const parsed = lineSchema.safeParse(value);
  if (!parsed.success) {
    const param = parsed.error.issues[0]!.path.join('.') || null;
    const code =
      param === 'url' ? 'invalid_url' : param === 'method' ? 'invalid_method' : 'invalid_request';
    return fault(
      code,
      `Invalid '${param ?? 'line'}': ${parsed.error.issues[0]!.message}.`,
      line,
      param,
    );
  }
  const { custom_id: customId, body } = parsed.data;
  if (seen.has(customId)) {
    const message = `The custom_id '${customId}' for this request is a duplicate of another request.`;
    return fault('duplicate_custom_id', message, line, 'custom_id');
  }
  seen.add(customId);
  return { line, customId, body: body as JsonObject };
}

function fault(
  code: string,
  message: string,
  line: number | null,
  param: string | null = null,
): BatchError {
  return { code, message, param, line };
}
