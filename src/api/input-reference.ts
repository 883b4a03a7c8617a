import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyRequest } from 'fastify';
import { ApiError, listValues } from '../contract/error.ts';
import type { ImageInputReference, InputReferenceFit } from '../contract/params.ts';
import { UploadedFile } from '../contract/uploaded-file.ts';
import type { Media } from '../media/media.ts';
import { IMAGE_TYPES, ImageError } from '../media/image.ts';
import type { BlobStorage } from '../storage/storage.ts';

const PARAM = 'input_reference';

interface ReferenceRequest {
  reference: UploadedFile | ImageInputReference;
  fit: InputReferenceFit;
  /** `WIDTHxHEIGHT` of the film. */
  size: string;
}

/**
 * Checks a reference image, fits it to the film's size and stores it.
 *
 * @returns the key of the stored image, exactly as large as the film.
 * @throws ApiError 400, 404 or 413 for whatever is wrong with it.
 */
export async function storeInputReference(
  request: FastifyRequest,
  {
    media,
    storage,
    uploadDirectory,
  }: { media: Media; storage: BlobStorage; uploadDirectory: string },
  { reference, fit, size }: ReferenceRequest,
): Promise<string> {
  request.uploadDirectory ??= await mkdtemp(path.join(uploadDirectory, 'upload-'));
  const file =
    reference instanceof UploadedFile
      ? reference.path
      : await fetchReference(reference, request.uploadDirectory);
  const [width, height] = size.split('x').map(Number) as [number, number];
  const fitted = path.join(request.uploadDirectory, `${randomUUID()}.png`);
  try {
    const image = await media.checkImage(file);
    if (fit === 'strict' && (image.width !== width || image.height !== height)) {
      throw new ApiError(400, 'Inpaint image must match the requested width and height');
    }
    await media.fitImage(file, fitted, { width, height, fit: fit === 'strict' ? 'stretch' : fit });
  } catch (error) {
    throw error instanceof ImageError ? invalidImage(error) : error;
  }
  const key = `inputs/${randomUUID()}.png`;
  await storage.put(key, createReadStream(fitted));
  return key;
}

/** Brings the image that an object names into a file. */
async function fetchReference(reference: ImageInputReference, directory: string): Promise<string> {
  const { image_url: url, file_id: fileId } = reference;
  if ((url === undefined) === (fileId === undefined)) {
    throw new ApiError(
      400,
      `Invalid value for '${PARAM}': expected exactly one of 'image_url' and 'file_id'.`,
      { param: PARAM, code: 'invalid_value' },
    );
  }
  if (fileId !== undefined) {
    throw new ApiError(404, `No such File object: ${fileId.slice(0, 200)}`, {
      param: `${PARAM}.file_id`,
    });
  }
  const file = path.join(directory, randomUUID());
  await writeFile(file, decodeDataUrl(url!));
  return file;
}

function decodeDataUrl(url: string): Buffer {
  const param = `${PARAM}.image_url`;
  const head = /^data:([^;,]*)(;[^,]*)?,/.exec(url.slice(0, 300));
  if (!head) {
    throw new ApiError(
      400,
      `Invalid '${param}': expected a base64-encoded data URL. This server does not fetch remote images; send the image itself.`,
      { param, code: 'invalid_value' },
    );
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
