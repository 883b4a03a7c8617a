import { z } from 'zod';

/** A file part of a multipart body, already on disk. Its name and type are claims of the caller. */
export class UploadedFile {
  /** Temporary; removed when the request ends. */
  readonly path: string;
  readonly bytes: number;
  readonly filename: string | null;
  readonly contentType: string | null;

  constructor(part: {
    path: string;
    bytes: number;
    filename: string | null;
    contentType: string | null;
  }) {
    this.path = part.path;
    this.bytes = part.bytes;
    this.filename = part.filename;
    this.contentType = part.contentType;
  }
}

export const uploadedFileSchema: z.ZodType<UploadedFile> = z
  .custom<UploadedFile>((value) => value instanceof UploadedFile, {
    params: { expected: 'a file' },
  })
  .meta({ type: 'string', format: 'binary' });

/** Documents an answer that is a file; the server checks nothing against it. */
export const downloadedFileSchema: z.ZodType = z
  .unknown()
  .meta({ type: 'string', format: 'binary' });
