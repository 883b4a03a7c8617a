/** One part of a multipart body, written as the program that is imitated writes it. */
export interface FormPart {
  name: string;
  value: string | Uint8Array;
  filename?: string;
  contentType?: string;
}

export interface FormBody {
  headers: { 'content-type': string };
  body: Buffer;
}

/**
 * A multipart body written by hand, byte by byte: fetch's own FormData always writes the same kind,
 * and SDKs in other languages write others.
 */
export function formBody(
  parts: readonly FormPart[],
  {
    boundary = 'conformance-7MA4YWxkTrZu0gW',
    quoted = false,
    preamble = '',
    epilogue = '\r\n',
  } = {},
): FormBody {
  const chunks: Uint8Array[] = [Buffer.from(preamble)];
  for (const { name, value, filename, contentType } of parts) {
    const disposition =
      `form-data; name="${name}"` + (filename === undefined ? '' : `; filename="${filename}"`);
    const type = contentType === undefined ? '' : `Content-Type: ${contentType}\r\n`;
    chunks.push(
      Buffer.from(`--${boundary}\r\nContent-Disposition: ${disposition}\r\n${type}\r\n`),
      typeof value === 'string' ? Buffer.from(value) : value,
      Buffer.from('\r\n'),
    );
  }
  chunks.push(Buffer.from(`--${boundary}--${epilogue}`));
  return {
    headers: {
      'content-type': `multipart/form-data; boundary=${quoted ? `"${boundary}"` : boundary}`,
    },
    body: Buffer.concat(chunks),
  };
}

/** A form as fetch writes it; values that are arrays are repeated. */
export function form(fields: Record<string, string | File | readonly string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string') data.append(name, value);
    else if (value instanceof File) data.append(name, value, value.name);
    else for (const entry of value) data.append(name, entry);
  }
  return data;
}

export function file(bytes: Uint8Array, name: string, type: string): File {
  return new File([Buffer.from(bytes)], name, { type });
}
