import autocannon from 'autocannon';
import { median } from './table.ts';

export interface Rate {
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

export interface Load {
  path: string;
  body?: string | Buffer;
  contentType?: string;
  connections: number;
  seconds: number;
}

/** Requests one after the other on every connection for so long. Throws if any was refused. */
export async function load(url: string, asked: Load): Promise<Rate> {
  const { body, contentType = 'application/json', connections, seconds } = asked;
  const result = await autocannon({
    url: url + asked.path,
    connections,
    duration: seconds,
    ...(body !== undefined && {
      method: 'POST' as const,
      body,
      headers: { 'content-type': contentType },
    }),
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}${asked.path}: ${result.non2xx} refusals, ${result.errors} errors`);
  }
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
  };
}

/** The median of several rounds. */
export function middle(rates: readonly Rate[]): Rate {
  return {
    perSecond: median(rates.map((rate) => rate.perSecond)),
    p50: median(rates.map((rate) => rate.p50)),
    p99: median(rates.map((rate) => rate.p99)),
  };
}

/** How far the rounds lie apart: (highest − lowest) / median. */
export function spread(values: readonly number[]): number {
  return (Math.max(...values) - Math.min(...values)) / median(values);
}
