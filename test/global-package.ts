import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the run for the package that tests build: see `packed.ts`. */
    packageFolder: string;
  }
}

/** A place for what is built once in a run, by whichever test needs it first. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-package-'));
  provide('packageFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
