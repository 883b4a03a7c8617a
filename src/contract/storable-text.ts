import { z } from 'zod';
import { UploadedFile } from './uploaded-file.ts';

/** Text, as the document tells it; `parse` refuses what else cannot be stored. */
export const storableText = z.string().meta({ pattern: String.raw`^[^\u0000]*$` });

/**
 * Path of the first text in a value, key or file name among them, that no database stores: one with
 * a null character or half of a surrogate pair. Null if all can be stored.
 */
export function findUnstorableText(value: unknown): string[] | null {
  if (typeof value === 'string') return isStorable(value) ? null : [];
  if (value instanceof UploadedFile) return isStorable(value.filename ?? '') ? null : [];
  if (typeof value !== 'object' || value === null) return null;
  for (const [key, inner] of Object.entries(value)) {
    if (!isStorable(key)) return [];
    const path = findUnstorableText(inner);
    if (path) return [key, ...path];
  }
  return null;
}

function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}
