import { z } from 'zod';
import type { EngineError } from '../engine.ts';
import { GenerationError } from '../from-generator.ts';
import { failedJob, UpstreamError } from '../remote/faults.ts';
import { scrub } from '../remote/scrub.ts';

/** `['execution_error', { … }]` and the like. */
export type Messages = readonly (readonly [string, Readonly<Record<string, unknown>>])[];

const NO_REASON = 'The workflow failed without a reason.';

/** Why a prompt has no film, from the messages that it left in the history. */
export function failureOf(messages: Messages): EngineError {
  const find = (type: string): Readonly<Record<string, unknown>> | undefined =>
    messages.find(([name]) => name === type)?.[1];
  if (find('execution_interrupted')) {
    return { code: 'cancelled', message: 'The work was interrupted in ComfyUI.', retryable: false };
  }
  const fault = find('execution_error') ?? {};
  const text = (key: string): string => (typeof fault[key] === 'string' ? fault[key] : '');
  const message = text('exception_message').trim();
  const lead = text('node_type') && message ? `${text('node_type')}: ` : '';
  return failedJob(`${lead}${message}` || NO_REASON, text('exception_type') || null);
}

const issueSchema = z.object({
  type: z.string().catch(''),
  message: z.string().catch(''),
  details: z.string().catch(''),
});
const refusalSchema = z.object({
  error: issueSchema.optional(),
  node_errors: z
    .record(
      z.string(),
      z.object({ errors: z.array(issueSchema), class_type: z.string().catch('') }),
    )
    .catch({}),
});

/** A refused graph: which node, which input, and what about it. */
export function refusalOf(body: unknown): GenerationError | null {
  const refusal = refusalSchema.safeParse(body).data;
  if (!refusal) return null;
  const issues = Object.entries(refusal.node_errors).flatMap(([id, { errors, class_type: type }]) =>
    errors.map((issue) => ({ ...issue, node: `#${id} (${type})` })),
  );
  const missing = issues.find(
    ({ type, details }) => type === 'value_not_in_list' && details !== '',
  );
  const code = missing ? 'engine_model_missing' : 'engine_misconfigured';
  const told = issues.map(({ node, message, details }) => `${node}: ${message}. ${details}`);
  const detail = scrub(told.join('; ') || refusal.error?.message || '');
  return new GenerationError({
    code,
    message: `ComfyUI refused the workflow${detail ? `: ${detail}` : '.'}`,
    retryable: false,
  });
}

/** An answer to `POST /prompt` that is a refusal of the graph. */
export function isRefusal(error: unknown): error is UpstreamError {
  return error instanceof UpstreamError && error.status === 400;
}
