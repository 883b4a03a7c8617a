import { ApiError } from '../../contract/error.ts';
import type { Leases } from '../../jobs/leases.ts';

/** The fence: 409 with `lease_ended` or `lease_lost`. */
export async function leaseLost(leases: Leases, id: string): Promise<ApiError> {
  const isEnded = (await leases.whyLost(id)) === 'ended';
  return isEnded
    ? new ApiError(409, 'The job has ended: nobody waits for what this lease brings.', {
        code: 'lease_ended',
      })
    : new ApiError(409, 'The lease is lost: the job belongs to another attempt.', {
        code: 'lease_lost',
      });
}
