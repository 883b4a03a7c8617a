import { ApiError } from '../contract/error.ts';
import type { Jobs, NewJob } from '../jobs/jobs.ts';

/** What is asked about, before anything is accepted. */
export interface PolicyQuestion {
  prompt: string;
  /** As the caller named it. */
  model: string;
  kind: 'create' | 'remix' | 'edit' | 'extend';
  project_id: string;
  seconds: string;
  size: string;
  metadata: Readonly<Record<string, string>>;
}

export type PolicyAnswer =
  | { allowed: true }
  /** `reason` is told to the caller. */
  | { allowed: false; reason?: string };

/** The operator's own decision about a prompt. If it throws, nothing is accepted. */
export type Policy = (question: PolicyQuestion) => Promise<PolicyAnswer>;

const REFUSED = 'Your request was blocked by our moderation system.';

/**
 * The same jobs, except that none is accepted which the policy refuses.
 *
 * @throws ApiError from `create`: 400 `moderation_blocked`, or 503 while the policy cannot be asked.
 */
export function withPolicy(
  jobs: (projectId: string) => Jobs,
  policy: Policy,
): (projectId: string) => Jobs {
  return (projectId) => {
    const own = jobs(projectId);
    return {
      ...own,
      create: async (job) => {
        await ask(policy, job, projectId);
        return own.create(job);
      },
    };
  };
}

async function ask(policy: Policy, job: NewJob, projectId: string): Promise<void> {
  const { prompt, model, kind = 'create', seconds, size, metadata } = job;
  const question = { prompt, model, kind, project_id: projectId, seconds, size, metadata };
  const answer = await policy(question).catch((error: unknown) => {
    throw new ApiError(503, 'Whether this prompt is allowed cannot be decided now. Try again.', {
      type: 'server_error',
      code: 'policy_unavailable',
      headers: { 'retry-after': '5' },
      cause: error,
    });
  });
  if (answer.allowed) return;
  throw new ApiError(400, answer.reason ?? REFUSED, {
    param: 'prompt',
    code: 'moderation_blocked',
  });
}
