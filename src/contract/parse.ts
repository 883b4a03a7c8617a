import type { z } from 'zod';
import { ApiError, characterCount, describeType, invalidValue, listValues } from './error.ts';
import { findUnstorableText } from './storable-text.ts';
import { suggest } from './suggest.ts';

/**
 * Checks a value against a schema and returns it, or throws the one ApiError that the contract
 * prescribes for its first fault.
 */
export function parse<T>(
  schema: z.ZodType<T, unknown>,
  value: unknown,
  options: ParseOptions = { suggests: true },
): T {
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) {
    refuseUnstorableText(result.data);
    return result.data;
  }
  throw toApiError(result.error.issues[0]!, options.suggests ? schema : null);
}

export interface ParseOptions {
  /** Whether errors name the field that was probably meant. */
  suggests: boolean;
}

function refuseUnstorableText(value: unknown): void {
  const path = findUnstorableText(value);
  if (!path) return;
  const param = path.join('.');
  throw new ApiError(
    400,
    `Invalid '${param}': expected Unicode text without null characters and unpaired surrogates.`,
    { param: param || null, code: 'invalid_value' },
  );
}

type Issue = z.core.$ZodIssue;

/** @param schema whose fields may be suggested; null suggests none. */
function toApiError(issue: Issue, schema: z.ZodType | null): ApiError {
  const param = issue.path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownParameter(issue.keys[0]!, issue.path, schema);
    case 'invalid_type':
      return issue.input === undefined || (issue.input === null && param === '')
        ? missing(param)
        : invalidType(param, issue);
    case 'invalid_value':
      return wrongValue(param, issue);
    case 'too_small':
      return issue.origin === 'string'
        ? emptyString(param)
        : outOfRange(param, issue.input, 'below minimum', '>=', Number(issue.minimum));
    case 'too_big':
      return issue.origin === 'string'
        ? tooLong(param, String(issue.input), Number(issue.maximum))
        : issue.origin === 'array'
          ? tooManyItems(param, issue.input, Number(issue.maximum))
          : outOfRange(param, issue.input, 'above maximum', '<=', Number(issue.maximum));
    case 'invalid_union':
      return invalidUnion(param, issue, schema);
    case 'custom':
      return customFault(param, issue);
    default:
      return new ApiError(400, `Invalid value for '${param}'.`, { param, code: 'invalid_value' });
  }
}

function missing(param: string): ApiError {
  const whole = param === '';
  return new ApiError(
    400,
    whole ? 'Missing request body.' : `Missing required parameter: '${param}'.`,
    { param: whole ? null : param, code: 'missing_required_parameter' },
  );
}

/** Of a name that nobody knows. */
const NAME_SHOWN = 100;

function unknownParameter(key: string, path: PropertyKey[], schema: z.ZodType | null): ApiError {
  const name = key.length > NAME_SHOWN ? `${key.slice(0, NAME_SHOWN)}...` : key;
  const param = [...path.map(String), name].join('.');
  const better = schema && path.length === 0 ? suggest(key, knownKeys(schema)) : null;
  const hint = better ? ` Did you mean '${better}'?` : '';
  return new ApiError(400, `Unknown parameter: '${param}'.${hint}`, {
    param,
    code: 'unknown_parameter',
  });
}

function knownKeys(schema: z.ZodType): string[] {
  return 'shape' in schema ? Object.keys(schema.shape as object) : [];
}

const TYPE_NAMES: Record<string, string> = {
  string: 'a string',
  int: 'an integer',
  number: 'an integer',
  object: 'an object',
  record: 'an object',
  array: 'an array',
  boolean: 'a boolean',
};

function invalidType(param: string, issue: Extract<Issue, { code: 'invalid_type' }>): ApiError {
  const expected = TYPE_NAMES[issue.expected] ?? `a ${issue.expected}`;
  if (param === '') {
    return new ApiError(400, `Invalid type for the body: expected ${expected}.`, {
      code: 'invalid_type',
    });
  }
  return notA(expected, param, issue.input);
}

function notA(expected: string, param: string, input: unknown): ApiError {
  return new ApiError(
    400,
    `Invalid type for '${param}': expected ${expected}, but got ${describeType(input)} instead.`,
    { param, code: 'invalid_type' },
  );
}

function wrongValue(param: string, issue: Extract<Issue, { code: 'invalid_value' }>): ApiError {
  const allowed = issue.values.map(String);
  if (issue.input === undefined) return missing(param);
  if (typeof issue.input === 'string') return invalidValue(param, issue.input, allowed);
  return new ApiError(
    400,
    `Invalid type for '${param}': expected one of ${listValues(allowed, 'or')}, but got ${describeType(issue.input)} instead.`,
    { param, code: 'invalid_type' },
  );
}

function emptyString(param: string): ApiError {
  return new ApiError(
    400,
    `Invalid '${param}': empty string. Expected a string with minimum length 1, but got an empty string instead.`,
    { param, code: 'empty_string' },
  );
}

function tooLong(param: string, text: string, maximum: number): ApiError {
  return new ApiError(
    400,
    `Invalid '${param}': string too long. Expected a string with maximum length ${maximum}, but got a string with length ${characterCount(text)} instead.`,
    { param, code: 'string_above_max_length' },
  );
}

function outOfRange(
  param: string,
  input: unknown,
  fault: 'below minimum' | 'above maximum',
  comparison: string,
  bound: number,
): ApiError {
  return new ApiError(
    400,
    `Invalid '${param}': integer ${fault} value. Expected a value ${comparison} ${bound}, but got ${String(input)} instead.`,
    {
      param,
      code: fault === 'below minimum' ? 'integer_below_min_value' : 'integer_above_max_value',
    },
  );
}

function tooManyItems(param: string, items: unknown, maximum: number): ApiError {
  return new ApiError(
    400,
    `Invalid '${param}': array too long. Expected an array with maximum length ${maximum}, but got an array with length ${(items as unknown[]).length} instead.`,
    { param, code: 'array_above_max_length' },
  );
}

/** Of a union's branches, the one that came furthest tells what is wrong with an object. */
function invalidUnion(
  param: string,
  issue: Extract<Issue, { code: 'invalid_union' }>,
  schema: z.ZodType | null,
): ApiError {
  const deeper = issue.errors
    .flat()
    .find((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys');
  if (deeper) return toApiError({ ...deeper, path: [...issue.path, ...deeper.path] }, schema);
  return issue.input === undefined ? missing(param) : notA('an object', param, issue.input);
}

function customFault(param: string, issue: Extract<Issue, { code: 'custom' }>): ApiError {
  const { maximumLength, maximumPairs, expected } = issue.params ?? {};
  if (typeof expected === 'string') {
    return issue.input === undefined ? missing(param) : notA(expected, param, issue.input);
  }
  if (typeof maximumLength === 'number') {
    return tooLong(param, String(issue.input), maximumLength);
  }
  if (typeof maximumPairs === 'number') {
    return new ApiError(
      400,
      `Invalid '${param}': too many properties. Expected an object with at most ${maximumPairs} properties.`,
      { param, code: 'object_above_max_properties' },
    );
  }
  return new ApiError(400, issue.message, { param: param || null, code: 'invalid_value' });
}
