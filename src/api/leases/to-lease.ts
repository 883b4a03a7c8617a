import type { Lease } from '../../contract/lease.ts';
import type { HeldJob } from '../../jobs/leases.ts';

export function toLease({ leaseId, leaseSeconds, record }: HeldJob): Lease {
  const { inputReference, source, characters, trace } = record.params;
  return {
    id: leaseId,
    object: 'lease',
    video_id: record.id,
    attempt: record.attempt,
    lease_seconds: leaseSeconds,
    engine: record.engine,
    model: record.engineModel,
    kind: record.kind,
    prompt: record.prompt,
    seconds: record.seconds,
    size: record.size,
    seed: record.seed,
    input_reference: inputReference,
    source: source && { video: source.video, seconds: source.seconds, origin: source.origin },
    characters: characters.map(({ name, image }) => ({ name, image })),
    operation: record.operation,
    failures: record.failures,
    losses: record.losses,
    ...(trace && { traceparent: trace }),
  };
}
