import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ApiError, listValues } from '../contract/error.ts';
import type { ImageInputReference, InputReferenceFit } from '../contract/params.ts';
import { UploadedFile } from '../contract/uploaded-file.ts';
import { IMAGE_TYPES, ImageError } from '../media/image.ts';
import { noSuchFile } from './files/no-such-file.ts';
import { fetchImage } from './fetch-image.ts';
import type { VideoRoutesDependencies } from './videos/dependencies.ts';

const PARAM = 'input_reference';
/** What a file must have been uploaded for to be a first frame. */
const FILE_PURPOSES = ['vision', 'user_data'];
/** Of a fitted image at a time: most are read at once. */
const READ_BYTES = 1024 * 1024;

interface ReferenceRequest {
  reference: UploadedFile | ImageInputReference;
  fit: InputReferenceFit;
  /** `WIDTHxHEIGHT` of the film. */
  size: string;
  /** For files in between; removed by the caller. */
  directory: string;
}

/**
 * Checks a reference image, fits it to the film's size and stores it.
 *
 * @returns the key of the stored image, exactly as large as the film.
 * @throws ApiError 400, 404 or 413 for whatever is wrong with it.
 */
export async function storeInputReference(
  dependencies: VideoRoutesDependencies,
  { reference, fit, size, directory }: ReferenceRequest,
): Promise<string> {
  const { media, storage, compat } = dependencies;
  const isUpload = reference instanceof UploadedFile;
  if (isUpload && compat === 'strict') requireDeclaredType(reference);
  const file = isUpload ? reference.path : await fetchReference(reference, directory, dependencies);
  const [width, height] = size.split('x').map(Number) as [number, number];
  const fitted = path.join(directory, `${randomUUID()}.png`);
  try {
    const shape = { width, height, fit: fit === 'strict' ? ('stretch' as const) : fit };
    const image = await media.fitImage(file, fitted, shape);
    if (fit === 'strict' && (image.width !== width || image.height !== height)) {
      throw new ApiError(400, 'Inpaint image must match the requested width and height');
    }
  } catch (error) {
    throw error instanceof ImageError ? invalidImage(error) : error;
  }
  const key = `inputs/${randomUUID()}.png`;
  await storage.put(key, createReadStream(fitted, { highWaterMark: READ_BYTES }));
  return key;
}

/** The original believed the part's content type instead of looking at the bytes. */
function requireDeclaredType({ contentType }: UploadedFile): void {
  const type = contentType ?? 'application/octet-stream';
  if (!IMAGE_TYPES.some((known) => known === type)) throw unsupportedType(type);
}

/** Brings the image that an object names into a file. */
async function fetchReference(
  reference: ImageInputReference,
  directory: string,
  { files, guard }: Pick<VideoRoutesDependencies, 'files' | 'guard'>,
): Promise<string> {
  const { image_url: url, file_id: fileId } = reference;
  if ((url === undefined) === (fileId === undefined)) {
    throw new ApiError(
      400,
      `Invalid value for '${PARAM}': expected exactly one of 'image_url' and 'file_id'.`,
      { param: PARAM, code: 'invalid_value' },
    );
  }
  const target = path.join(directory, randomUUID());
  if (fileId !== undefined) {
    await copyFile(fileId, target, files);
  } else if (/^https?:/i.test(url!)) {
    await writeFile(target, await fetchImage(url!, `${PARAM}.image_url`, guard));
  } else {
    await writeFile(target, decodeDataUrl(url!));
  }
  return target;
}

async function copyFile(
  id: string,
  target: string,
  files: VideoRoutesDependencies['files'],
): Promise<void> {
  const param = `${PARAM}.file_id`;
  const record = await files.retrieve(id);
  if (!record) throw noSuchFile(id, param);
  if (!FILE_PURPOSES.includes(record.purpose)) {
    throw new ApiError(
      400,
      `The file '${id}' has the purpose '${record.purpose}'. Expected ${listValues(FILE_PURPOSES, 'or')}.`,
      { param, code: 'invalid_value' },
    );
  }
  const bytes = await files.open(record);
  if (!bytes) throw noSuchFile(id, param);
  await pipeline(bytes, createWriteStream(target));
}

function decodeDataUrl(url: string): Buffer {
  const param = `${PARAM}.image_url`;
  const head = /^data:([^;,]*)(;[^,]*)?,/.exec(url.slice(0, 300));
  if (!head) {
    throw new ApiError(400, `Invalid '${param}': expected an https:// URL or a data URL.`, {
      param,
      code: 'invalid_value',
    });
  }
  if (!IMAGE_TYPES.some((type) => type === head[1]!.toLowerCase())) throw unsupportedType(head[1]!);
  const data = url.slice(head[0].length);
  if (!head[2]?.endsWith(';base64') || !/^[A-Za-z0-9+/_-]+={0,2}$/.test(data)) {
    throw new ApiError(400, `Invalid '${param}': the data URL is not valid base64.`, {
      param,
      code: 'invalid_base64',
    });
  }
  return Buffer.from(data, 'base64');
}

function unsupportedType(type: string): ApiError {
  return new ApiError(
    400,
    `Invalid file '${PARAM}': unsupported mimetype ('${type.slice(0, 100)}'). Supported file formats are ${listValues(IMAGE_TYPES)}.`,
    { param: PARAM, code: 'unsupported_file_mimetype' },
  );
}

const IMAGE_CODES = {
  damaged: 'invalid_image',
  too_small: 'image_too_small',
  too_large: 'image_too_large',
} as const;

function invalidImage(error: ImageError): ApiError {
  if (error.code === 'unsupported_type') return unsupportedType(error.type);
  return new ApiError(400, `Invalid file '${PARAM}': ${error.message}.`, {
    param: PARAM,
    code: IMAGE_CODES[error.code],
  });
}
