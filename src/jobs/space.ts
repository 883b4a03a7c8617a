import { statfs } from 'node:fs/promises';

/** What an attempt says whose disk has run full. */
export const DISK_FULL = {
  code: 'disk_full',
  message: 'There was no space left to make the film.',
};

/** Whether the folder's disk has less than this left. False if it cannot be told. */
export async function isShortOfSpace(folder: string, minFreeBytes: number): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < minFreeBytes;
  } catch {
    return false;
  }
}

/** Whether this, or what caused it, is a full disk. */
export function isOutOfSpace(fault: unknown): boolean {
  for (let error = fault; error instanceof Error; error = error.cause) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOSPC' || code === 'EDQUOT') return true;
  }
  return false;
}
