/** What a file is by its first bytes, whatever its name or its sender says: a media type. */
export function sniffMediaType(bytes: Uint8Array): string {
  for (const [pattern, type] of SIGNATURES) {
    if (startsWith(bytes, pattern)) return type;
  }
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (head.startsWith('RIFF')) return RIFF_TYPES[head.slice(8, 12)] ?? 'application/octet-stream';
  if (head.slice(4, 8) === 'ftyp') return FILE_BRANDS[head.slice(8, 12)] ?? 'video/mp4';
  const text = head
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^(<\?xml[^>]*>\s*)?(<!--[^]*?-->\s*)?(<!doctype svg[^>]*>\s*)?<svg[\s>]/.test(text)) {
    return 'image/svg+xml';
  }
  if (/^<(!doctype html|html|head|body)[\s>]/.test(text)) return 'text/html';
  return 'application/octet-stream';
}

/** Bytes from the start of the file. */
type Signature = readonly number[];

const SIGNATURES: readonly (readonly [Signature, string])[] = [
  [[0xff, 0xd8, 0xff], 'image/jpeg'],
  [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], 'image/png'],
  [ascii('GIF87a'), 'image/gif'],
  [ascii('GIF89a'), 'image/gif'],
  [ascii('BM'), 'image/bmp'],
  [[0x49, 0x49, 0x2a, 0x00], 'image/tiff'],
  [[0x4d, 0x4d, 0x00, 0x2a], 'image/tiff'],
  [[0x00, 0x00, 0x01, 0x00], 'image/x-icon'],
  [ascii('8BPS'), 'image/vnd.adobe.photoshop'],
  [[0xff, 0x0a], 'image/jxl'],
  [[0x00, 0x00, 0x00, 0x0c, ...ascii('JXL ')], 'image/jxl'],
  [[0x00, 0x00, 0x00, 0x0c, ...ascii('jP  ')], 'image/jp2'],
  [ascii('%PDF-'), 'application/pdf'],
  [[0x50, 0x4b, 0x03, 0x04], 'application/zip'],
  [[0x1f, 0x8b], 'application/gzip'],
  [[0x1a, 0x45, 0xdf, 0xa3], 'video/webm'],
  [ascii('OggS'), 'application/ogg'],
  [ascii('ID3'), 'audio/mpeg'],
];

const RIFF_TYPES: Readonly<Record<string, string>> = {
  WEBP: 'image/webp',
  WAVE: 'audio/wav',
  'AVI ': 'video/x-msvideo',
};

const FILE_BRANDS: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  avis: 'image/avif',
  heic: 'image/heic',
  heix: 'image/heic',
  hevc: 'image/heic',
  mif1: 'image/heif',
  msf1: 'image/heif',
  'qt  ': 'video/quicktime',
  'M4A ': 'audio/mp4',
};

function ascii(text: string): number[] {
  return [...Buffer.from(text, 'latin1')];
}

function startsWith(bytes: Uint8Array, signature: Signature): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
