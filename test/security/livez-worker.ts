import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';

/**
 * Asks `/livez` over and over in a thread of its own, so that a busy attacker measures nothing of itself.
 * Has hardly anything to do: what holds up this thread is the machine.
 */
const { origin } = workerData as { origin: string };
const PAUSE_MS = 10;
const agent = new Agent({ keepAlive: false });
const times: number[] = [];
let failures = 0;
let isStopped = false;
const delay = monitorEventLoopDelay();
delay.enable();

parentPort!.on('message', () => (isStopped = true));

function ask(): Promise<void> {
  const began = performance.now();
  return new Promise((resolve) => {
    const request = get(`${origin}/livez`, { agent, timeout: 30_000 }, (response) => {
      response.resume();
      response.on('end', () => {
        if (response.statusCode === 200) times.push(performance.now() - began);
        else failures++;
        resolve();
      });
    });
    request.on('timeout', () => request.destroy(new Error('late')));
    request.on('error', () => {
      failures++;
      resolve();
    });
  });
}

while (!isStopped) {
  await ask();
  await pause(PAUSE_MS);
}
parentPort!.postMessage({ times, failures, idleMs: delay.percentile(99) / 1e6 });
parentPort!.close();
