import { expect, test } from 'vitest';
import type { UnfinishedJob } from '../store/pace.ts';
import { estimate } from './estimate.ts';

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
  expect(estimate('a', [running], paces)).toEqual({ queuePosition: null, etaSeconds: 6 });
});

test('later its own speed counts', () => {
  const running = job('a', { status: 'in_progress', elapsedSeconds: 30, progress: 60 });
  expect(estimate('a', [running], paces)).toEqual({ queuePosition: null, etaSeconds: 20 });
});

test('a job that took longer than expected is nearly there', () => {
  const running = job('a', { status: 'in_progress', elapsedSeconds: 100 });
  expect(estimate('a', [running], paces).etaSeconds).toBe(0);
});

test('a job that waits has those before it to wait for, shared by as many as run', () => {
  const two = [
    job('a', { status: 'in_progress', elapsedSeconds: 2 }),
    job('b', { status: 'in_progress', elapsedSeconds: 6 }),
  ];
  const jobs = [...two, job('c'), job('d')];
  expect(estimate('c', jobs.slice(0, 3), paces)).toEqual({ queuePosition: 0, etaSeconds: 16 });
  expect(estimate('d', jobs, paces)).toEqual({ queuePosition: 1, etaSeconds: 21 });
});

test('nothing is known before the first film of a model', () => {
  const jobs = [
    job('a', { status: 'in_progress', engineModel: 'new', elapsedSeconds: 5 }),
    job('b'),
  ];
  expect(estimate('a', jobs, paces)).toEqual({ queuePosition: null, etaSeconds: null });
  expect(estimate('b', jobs, paces)).toEqual({ queuePosition: 0, etaSeconds: null });
  expect(estimate('gone', jobs, paces)).toEqual({ queuePosition: null, etaSeconds: null });
});
