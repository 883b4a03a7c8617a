import { isDeepStrictEqual } from 'node:util';
import type { Answer } from './api-client.ts';
import { Mismatch } from './case.ts';

/** Short text of a value for a report. */
export function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text =
    typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 400 ? `${text.slice(0, 400)}… (${text.length} characters)` : text;
}

/** Throws unless `condition`; `expected` is a phrase, `seen` any value. */
export function expectThat(condition: boolean, expected: string, seen: unknown): void {
  if (!condition) throw new Mismatch(expected, show(seen));
}

export function expectEqual(what: string, seen: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(seen, expected)) {
    throw new Mismatch(`${what} ${show(expected)}`, show(seen));
  }
}

export function expectMatch(what: string, seen: unknown, pattern: RegExp): void {
  expectThat(
    typeof seen === 'string' && pattern.test(seen),
    `${what} like ${String(pattern)}`,
    seen,
  );
}

export function expectStatus(answer: Answer, status: number): void {
  expectThat(answer.status === status, `status ${status}`, describeAnswer(answer));
}

export function expectHeader(answer: Answer, name: string, expected: string | RegExp): void {
  const seen = answer.headers.get(name);
  if (typeof expected === 'string') expectEqual(`header ${name}`, seen, expected);
  else expectMatch(`header ${name}`, seen, expected);
}

/** The parsed body of a 200 as an object. */
export function expectObject(answer: Answer): Record<string, unknown> {
  expectStatus(answer, 200);
  expectHeader(answer, 'content-type', /^application\/json/);
  return asObject('a JSON object', answer.json);
}

export function asObject(what: string, value: unknown): Record<string, unknown> {
  expectThat(typeof value === 'object' && value !== null && !Array.isArray(value), what, value);
  return value as Record<string, unknown>;
}

export function asArray(what: string, value: unknown): unknown[] {
  expectThat(Array.isArray(value), what, value);
  return value as unknown[];
}

/** Exactly these keys, in any order. */
export function expectKeys(value: Record<string, unknown>, keys: readonly string[]): void {
  expectEqual('keys', Object.keys(value).toSorted(), [...keys].toSorted());
}

/** Exactly these keys in this order. */
export function expectKeyOrder(value: Record<string, unknown>, keys: readonly string[]): void {
  expectEqual('keys in order', Object.keys(value), keys);
}

export interface ExpectedError {
  status: number;
  message: string | RegExp;
  /** Not checked when absent. */
  param?: string | null;
  code?: string | null;
  /** Default `invalid_request_error`. */
  type?: string;
}

/** An error in the API's shape: all four keys, JSON, the given words. */
export function expectError(answer: Answer, expected: ExpectedError): void {
  expectStatus(answer, expected.status);
  expectHeader(answer, 'content-type', /^application\/json/);
  const body = asObject('a JSON object', answer.json);
  expectKeyOrder(body, ['error']);
  const error = asObject('an error object', body['error']);
  expectKeyOrder(error, ['message', 'type', 'param', 'code']);
  if (typeof expected.message === 'string') {
    expectEqual('message', error['message'], expected.message);
  } else {
    expectMatch('message', error['message'], expected.message);
  }
  expectEqual('type', error['type'], expected.type ?? 'invalid_request_error');
  if (expected.param !== undefined) expectEqual('param', error['param'], expected.param);
  if (expected.code !== undefined) expectEqual('code', error['code'], expected.code);
}

/** `Invalid value: 'x'. Supported values are: 'a', 'b', and 'c'.` with the list in its grammar. */
export function expectUnsupportedValue(
  answer: Answer,
  { param, value, among }: { param: string; value: string; among: readonly string[] },
): void {
  expectError(answer, { status: 400, message: /^Invalid value: /, param, code: 'invalid_value' });
  const { message } = (answer.json as { error: { message: string } }).error;
  const listed = [...message.slice(message.indexOf('are:')).matchAll(/'([^']*)'/g)].map(
    (match) => match[1]!,
  );
  expectEqual(
    'message',
    message,
    `Invalid value: '${value}'. Supported values are: ${listInWords(listed)}.`,
  );
  const missing = among.filter((entry) => !listed.includes(entry));
  expectThat(missing.length === 0, `${among.join(', ')} among the supported values`, message);
}

/** `'a'`; `'a' and 'b'`; `'a', 'b', and 'c'`. */
function listInWords(values: readonly string[]): string {
  const quoted = values.map((value) => `'${value}'`);
  if (quoted.length < 3) return quoted.join(' and ');
  return `${quoted.slice(0, -1).join(', ')}, and ${quoted.at(-1)}`;
}

function describeAnswer(answer: Answer): string {
  const type = answer.headers.get('content-type') ?? 'no content type';
  const body = /json|text/.test(type) ? answer.bytes.toString('utf8').slice(0, 300) : type;
  return `${answer.status} ${body}`;
}
