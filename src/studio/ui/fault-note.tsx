import type { JSX } from 'preact';
import { Fault, isMissing, messageOf } from '../data/request.ts';

/** Why a list cannot be shown. */
export function FaultNote({ fault }: { fault: unknown }): JSX.Element | null {
  if (!fault) return null;
  if (isMissing(fault)) return <p class="note muted">This server does not offer this.</p>;
  const isForbidden = fault instanceof Fault && fault.status === 403;
  return (
    <p class="note" role="alert">
      {isForbidden ? 'The key that you signed in with may not see this.' : messageOf(fault)}
    </p>
  );
}
