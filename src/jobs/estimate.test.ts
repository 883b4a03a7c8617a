import { expect, test } from 'vitest';
import type { UnfinishedJob } from '../store/pace.ts';
import { lookAhead } from './estimate.ts';

const paces = new Map([['m', 2]]);

function job(id: string, facts: Partial<UnfinishedJob> = {}): UnfinishedJob {
  return {
    id,
    engineModel: 'm',
    status: 'queued',
    progress: 0,
    work: 5,
    elapsedSeconds: 0,
    ...facts,
  };
}

test('a job that runs needs what films like it needed, less what has passed', () => {
  const running = job('a', { status: 'in_progress', elapsedSeconds: 4 });
  expect(lookAhead([running], paces).of('a')).toEqual({ queuePosition: null, etaSeconds: 6 });
});

test('later its own speed counts', () => {
  const running = job('a', { status: 'in_progress', elapsedSeconds: 30, progress: 60 });
  expect(lookAhead([running], paces).of('a')).toEqual({ queuePosition: null, etaSeconds: 20 });
});

test('a job that took longer than expected is nearly there', () => {
  const running = job('a', { status: 'in_progress', elapsedSeconds: 100 });
  expect(lookAhead([running], paces).of('a')?.etaSeconds).toBe(0);
});

test('a job that waits has those before it to wait for, shared by as many as run', () => {
  const two = [
    job('a', { status: 'in_progress', elapsedSeconds: 2 }),
    job('b', { status: 'in_progress', elapsedSeconds: 6 }),
  ];
  const jobs = [...two, job('c'), job('d')];
  expect(lookAhead(jobs.slice(0, 3), paces).of('c')).toEqual({ queuePosition: 0, etaSeconds: 16 });
  expect(lookAhead(jobs, paces).of('d')).toEqual({ queuePosition: 1, etaSeconds: 21 });
});

test('nothing is known before the first film of a model', () => {
  const jobs = [
    job('a', { status: 'in_progress', engineModel: 'new', elapsedSeconds: 5 }),
    job('b'),
  ];
  expect(lookAhead(jobs, paces).of('a')).toEqual({ queuePosition: null, etaSeconds: null });
  expect(lookAhead(jobs, paces).of('b')).toEqual({ queuePosition: 0, etaSeconds: null });
  expect(lookAhead(jobs, paces).of('gone')).toBeUndefined();
});

test('who comes later waits for all that were there', () => {
  const outlook = lookAhead(
    [job('a', { status: 'in_progress', elapsedSeconds: 4 }), job('b')],
    paces,
  );
  expect(outlook.ofNewcomer(job('c'))).toEqual({ queuePosition: 1, etaSeconds: 26 });
  const claimed = job('b', { status: 'in_progress', elapsedSeconds: 1 });
  expect(outlook.ofNewcomer(claimed)).toEqual({ queuePosition: null, etaSeconds: 9 });
});
