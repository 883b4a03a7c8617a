import { copyFile, mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { KeptFiles } from '../engines/engine.ts';

/** Kept files as copies in a folder, for contexts of tests. */
export function keptIn(folder: string): KeptFiles {
  return {
    put: async (name, file) => {
      await mkdir(folder, { recursive: true });
      await copyFile(file, path.join(folder, name));
    },
    get: async (name) => {
      const file = path.join(folder, name);
      const isThere = await stat(file).then(
        () => true,
        () => false,
      );
      return isThere ? file : null;
    },
  };
}
