import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import multipart from '@fastify/multipart';
import type { Multipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ApiError } from '../contract/error.ts';
import { UploadedFile } from '../contract/uploaded-file.ts';
import { checkJsonLimits } from './json-limits.ts';

/** Fields that are files, whatever a client calls their part: some send no file name at all. */
const FILE_FIELDS = new Set(['input_reference', 'video', 'file']);
/** Nothing that is meant as text in a file's field is longer than this. */
const TEXT_MAX_BYTES = 4096;

export interface UploadLimits {
  /** Folder for uploads in progress; each request has its own folder in it. */
  directory: string;
  /** Bytes of one file. */
  fileBytes: number;
  /** Bytes of one text field. */
  fieldBytes: number;
}

/** Makes multipart bodies arrive as the same object that a JSON body would be. */
export async function registerMultipart(app: FastifyInstance, limits: UploadLimits): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: true,
    limits: {
      fileSize: limits.fileBytes,
      fieldSize: limits.fieldBytes,
      fieldNameSize: 200,
      files: 8,
      fields: 64,
      parts: 72,
    },
  });
  app.decorateRequest('uploadDirectory', null);
  app.addHook('preValidation', async (request) => {
    if (request.isMultipart()) request.body = await readForm(request, limits);
  });
  // Before the answer leaves, so that whoever reads it finds nothing of the request left.
  app.addHook('onSend', removeUploads);
  app.addHook('onRequestAbort', removeUploads);
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Where this request's files were written; removed when it ends. */
    uploadDirectory: string | null;
  }
}

/** A folder for the files of one request, made when it is first needed. */
export async function requestDirectory(request: FastifyRequest, parent: string): Promise<string> {
  request.uploadDirectory ??= await mkdtemp(path.join(parent, 'upload-'));
  return request.uploadDirectory;
}

async function removeUploads(request: FastifyRequest): Promise<void> {
  if (request.uploadDirectory) {
    await rm(request.uploadDirectory, { recursive: true, force: true });
  }
}

async function readForm(request: FastifyRequest, limits: UploadLimits): Promise<object> {
  const form: FormObject = Object.create(null) as FormObject;
  const parts = request.parts({
    // JSON too: the parser of fields would read it without looking at how much is in it.
    isPartAFile: (field, contentType, filename) =>
      filename !== undefined ||
      isJson(contentType) ||
      (field !== undefined && FILE_FIELDS.has(field)),
  });
  try {
    for await (const part of parts) {
      const value = await readPart(part, request, limits);
      assign(form, part.fieldname, value);
    }
  } catch (error) {
    if (error instanceof ApiError || (error as { code?: string }).code?.startsWith('FST_')) {
      throw error;
    }
    throw new ApiError(400, 'We could not parse the multipart body of your request.', {
      cause: error,
    });
  }
  return form;
}

async function readPart(
  part: Multipart,
  request: FastifyRequest,
  { directory, fieldBytes }: UploadLimits,
): Promise<FormValue> {
  if (part.type === 'field') {
    if (part.valueTruncated) throw tooLarge(part.fieldname);
    return String(part.value);
  }
  const file = path.join(await requestDirectory(request, directory), crypto.randomUUID());
  await pipeline(part.file, createWriteStream(file));
  const { size } = await stat(file);
  if (part.filename === undefined) {
    // A part that says it is JSON is what OpenAPI makes of an object.
    if (isJson(part.mimetype)) {
      if (size > fieldBytes) throw tooLarge(part.fieldname);
      return parseJson(await readFile(file, 'utf8'));
    }
    const text = await readAsText(file, size);
    if (text !== null) return text;
  }
  return new UploadedFile({
    path: file,
    bytes: size,
    filename: part.filename ?? null,
    contentType: part.mimetype ?? null,
  });
}

function tooLarge(field: string): ApiError {
  return new ApiError(413, `The field '${field}' is too large.`, { param: field });
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';')[0]!.trim().toLowerCase() === 'application/json';
}

function parseJson(text: string): FormValue {
  checkJsonLimits(text);
  try {
    return JSON.parse(text, (key, value: FormValue) => {
      if (key === '__proto__') throw new SyntaxError('Forbidden key');
      return value;
    }) as FormValue;
  } catch (error) {
    throw new ApiError(400, 'We could not parse a JSON part of your request.', { cause: error });
  }
}

/** A short part without a file name and without control characters was meant as text. */
async function readAsText(file: string, size: number): Promise<string | null> {
  if (size > TEXT_MAX_BYTES) return null;
  const text = new TextDecoder('utf-8', { fatal: true });
  try {
    const content = text.decode(await readFile(file));
    // oxlint-disable-next-line no-control-regex -- control characters are what tells bytes from text
    return /[\u0000-\u0008\u000e-\u001f]/.test(content) ? null : content;
  } catch {
    return null;
  }
}

type FormValue = string | number | boolean | null | UploadedFile | FormObject | FormValue[];
interface FormObject {
  [key: string]: FormValue;
}

/**
 * Puts a field in its place: `input_reference[image_url]` is a key of an object, `characters[][id]`
 * a key of the list's next object.
 */
export function assign(form: FormObject, name: string, value: FormValue): void {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!match) throw new ApiError(400, `Invalid field name: '${name.slice(0, 100)}'.`);
  const keys = [match[1]!, ...[...match[2]!.matchAll(/\[([^[\]]*)\]/g)].map((part) => part[1]!)];
  if (keys.length > 4 || keys.some((key) => key === '__proto__')) {
    throw new ApiError(400, `Invalid field name: '${name.slice(0, 100)}'.`);
  }
  let target: FormObject | FormValue[] = form;
  for (const [index, key] of keys.entries()) {
    const last = index === keys.length - 1;
    const next: FormValue = last ? value : keys[index + 1] === '' ? [] : newObject();
    target = place(target, key, next, last, name);
  }
}

function place(
  target: FormObject | FormValue[],
  key: string,
  next: FormValue,
  last: boolean,
  name: string,
): FormObject | FormValue[] {
  if (Array.isArray(target)) {
    if (last) {
      target.push(next);
      return target;
    }
    // Every `[]` begins the next element: SDKs repeat the whole path for each.
    target.push(next);
    return next as FormObject;
  }
  const existing = target[key];
  if (last) {
    if (existing !== undefined) {
      throw new ApiError(400, `Duplicate parameter: '${name}'.`, {
        param: name,
        code: 'duplicate_parameter',
      });
    }
    target[key] = next;
    return target;
  }
  if (existing === undefined) target[key] = next;
  const child = target[key];
  if (typeof child !== 'object' || child === null || child instanceof UploadedFile) {
    throw new ApiError(400, `Duplicate parameter: '${name}'.`, {
      param: name,
      code: 'duplicate_parameter',
    });
  }
  return child;
}

function newObject(): FormObject {
  return Object.create(null) as FormObject;
}

/** A stream of an uploaded file's bytes. */
export function openUpload(file: UploadedFile): ReturnType<typeof createReadStream> {
  return createReadStream(file.path);
}
