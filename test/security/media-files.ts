import { crc32, deflateSync } from 'node:zlib';

/** A file that nobody sends in good faith, made here. */
export interface HostileFile {
  name: string;
  bytes: Buffer;
  /** What the sender says that it is. */
  filename: string;
  type: string;
}

const PNG_MAGIC = Buffer.from('89504e470d0a1a0a', 'hex');
const JPEG_MAGIC = Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex');

function pngChunk(type: string, data: Buffer, sum?: number): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(sum ?? crc32(body), body.length + 4);
  return chunk;
}

function pngHeader(width: number, height: number, depth = 8, color = 2): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, color, 0, 0, 0], 8);
  return pngChunk('IHDR', header);
}

const PNG_END = pngChunk('IEND', Buffer.alloc(0));

/** A PNG of one colour that says any size, and holds as many rows as it is given. */
function png(width: number, height: number, rows: number, more: Buffer[] = []): Buffer {
  const pixels = deflateSync(Buffer.alloc(rows * (1 + width * 3), 0));
  const parts = [PNG_MAGIC, pngHeader(width, height), ...more, pngChunk('IDAT', pixels), PNG_END];
  return Buffer.concat(parts);
}

/** Gigabytes of zeros in some megabytes, without holding them. */
function pngBomb(width: number, height: number): Buffer {
  const zeros = deflateSync(Buffer.alloc(64 * 1024 * 1024));
  return Buffer.concat([PNG_MAGIC, pngHeader(width, height), pngChunk('IDAT', zeros), PNG_END]);
}

function jpegFrame(width: number, height: number): Buffer {
  const frame = Buffer.from('ffc0001108000000000301110002110103110100'.slice(0, 38), 'hex');
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  return frame;
}

function webp(kind: string, data: Buffer, size?: number): Buffer {
  const head = Buffer.alloc(20);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(size ?? data.length + 12, 4);
  head.write(`WEBP${kind}`, 8, 'latin1');
  head.writeUInt32LE(data.length, 16);
  return Buffer.concat([head, data]);
}

function webpExtended(width: number, height: number): Buffer {
  const data = Buffer.alloc(10);
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return webp('VP8X', data);
}

function box(type: string, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** A box that says another length than it has. */
function lyingBox(type: string, length: number, content = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length >>> 0, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

const FTYP = box('ftyp', Buffer.from('isom\0\0\0\0isommp42', 'latin1'));
const nested = (type: string, depth: number): Buffer => {
  // Inside out in one piece: a box in a box copies all that is in it.
  const bytes = Buffer.alloc(depth * 8);
  for (let index = 0; index < depth; index++) {
    bytes.writeUInt32BE((depth - index) * 8, index * 8);
    bytes.write(type, index * 8 + 4, 'latin1');
  }
  return bytes;
};
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><image href="http://127.0.0.1/"/></svg>';
const HTML = '<!doctype html><script>alert(1)</script>';
const PLAYLIST =
  '#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n';
const CONCAT = "ffconcat version 1.0\nfile '/etc/passwd'\nfile 'http://127.0.0.1/'\n";
const EBML = Buffer.from('1a45dfa3', 'hex');

function image(name: string, bytes: Buffer | string, filename = 'a.png', type = 'image/png') {
  return { name, bytes: Buffer.from(bytes), filename, type };
}
function film(name: string, bytes: Buffer | string, filename = 'a.mp4', type = 'video/mp4') {
  return { name, bytes: Buffer.from(bytes), filename, type };
}

/** Pictures that are none, that say what is not so, or that would take all memory and time. */
export function hostileImages(): HostileFile[] {
  const whole = png(64, 64, 64);
  const huge = 2 ** 31 - 1;
  return [
    image('nothing', ''),
    image('one byte', Buffer.from([0x89])),
    image('magic alone', PNG_MAGIC),
    image('JPEG magic alone', Buffer.from('ffd8ff', 'hex'), 'a.jpg', 'image/jpeg'),
    image('a PNG cut in its header', whole.subarray(0, 20)),
    image('a PNG cut in its pixels', whole.subarray(0, whole.length - 20)),
    image(
      'a PNG with a wrong checksum',
      Buffer.concat([PNG_MAGIC, pngChunk('IHDR', Buffer.alloc(13), 1)]),
    ),
    image('a PNG of no size', png(0, 0, 1)),
    image('a PNG of two billion pixels a side', png(huge, huge, 0)),
    image('a PNG of 60,000 pixels a side', pngBomb(60_000, 60_000)),
    image('a PNG one pixel wide and far too high', pngBomb(16, 4_000_000)),
    image('a PNG of fewer rows than it says', png(4000, 4000, 1)),
    image(
      'a PNG of a bit depth that is none',
      Buffer.concat([PNG_MAGIC, pngHeader(64, 64, 99), PNG_END]),
    ),
    image(
      'a PNG with a chunk of four gigabytes',
      Buffer.concat([PNG_MAGIC, pngHeader(64, 64), lyingChunk()]),
    ),
    image('a PNG with a profile that is a bomb', png(64, 64, 1, [profileBomb()])),
    image(
      'a PNG with a hundred thousand text chunks',
      Buffer.concat([
        PNG_MAGIC,
        pngHeader(64, 64),
        ...Array.from({ length: 100_000 }, () => pngChunk('tEXt', Buffer.from('a\0b'))),
        PNG_END,
      ]),
    ),
    image(
      'a JPEG that is cut',
      Buffer.concat([JPEG_MAGIC, jpegFrame(640, 480)]),
      'a.jpg',
      'image/jpeg',
    ),
    image(
      'a JPEG of 65,535 pixels a side',
      Buffer.concat([JPEG_MAGIC, jpegFrame(65_535, 65_535), Buffer.alloc(100)]),
      'a.jpg',
      'image/jpeg',
    ),
    image(
      'a JPEG of segments without length',
      Buffer.concat([JPEG_MAGIC, Buffer.from('ffe10000'.repeat(1000), 'hex')]),
      'a.jpg',
      'image/jpeg',
    ),
    image(
      'a JPEG of fill bytes',
      Buffer.concat([JPEG_MAGIC, Buffer.alloc(5_000_000, 0xff)]),
      'a.jpg',
      'image/jpeg',
    ),
    image(
      'a JPEG whose EXIF points at itself',
      Buffer.concat([
        Buffer.from('ffd8', 'hex'),
        exifLoop(),
        jpegFrame(64, 64),
        Buffer.from('ffd9', 'hex'),
      ]),
      'a.jpg',
      'image/jpeg',
    ),
    image(
      'a WebP that says 16 million pixels a side',
      webpExtended(16_000_000, 16_000_000),
      'a.webp',
      'image/webp',
    ),
    image(
      'a WebP that is cut',
      webp('VP8L', Buffer.from('2f3f00000', 'hex')),
      'a.webp',
      'image/webp',
    ),
    image(
      'a WebP of a length it has not',
      webp('VP8 ', Buffer.alloc(40), 0xffffffff),
      'a.webp',
      'image/webp',
    ),
    image('an SVG', SVG, 'a.svg', 'image/svg+xml'),
    image('an SVG that says it is a PNG', SVG),
    image('a page that says it is a PNG', HTML),
    image('a page behind PNG magic', Buffer.concat([PNG_MAGIC, Buffer.from(HTML)])),
    image('a GIF that says it is a PNG', Buffer.from('GIF89a\xff\xff\xff\xff\0\0\0;', 'latin1')),
    image(
      'a BMP',
      Buffer.concat([Buffer.from('BM'), Buffer.alloc(60, 0xff)]),
      'a.bmp',
      'image/bmp',
    ),
    image(
      'a TIFF whose directory is itself',
      Buffer.from('49492a000800000001000800000000000800', 'hex'),
      'a.tif',
      'image/tiff',
    ),
    image('an ELF program', Buffer.concat([Buffer.from('7f454c46', 'hex'), Buffer.alloc(200)])),
    image('a ZIP archive', Buffer.from('504b0304', 'hex')),
    image('a name that leaves the folder', HTML, '../../../../etc/cron.d/x'),
    image('a name with a line end', HTML, 'a\r\nX-Evil: 1.png'),
    image('an animated PNG that is cut', png(64, 64, 0, [pngChunk('acTL', Buffer.alloc(8, 0xff))])),
  ];
}

/** Films alike. */
export function hostileFilms(whole: Buffer): HostileFile[] {
  const moov = whole.indexOf('moov');
  const mdat = whole.indexOf('mdat');
  const bent = (at: number, value: number): Buffer => {
    const copy = Buffer.from(whole);
    copy.writeUInt32BE(value >>> 0, at);
    return copy;
  };
  const noise = (from: number, every: number): Buffer => {
    const copy = Buffer.from(whole);
    for (let at = from; at < copy.length; at += every) copy[at] = (copy[at]! * 7 + 13) & 0xff;
    return copy;
  };
  const field = (name: string, offset: number, value: number): Buffer =>
    bent(whole.indexOf(name) + offset, value);
  return [
    film('nothing', ''),
    film('ftyp alone', FTYP),
    film('a header without a film', Buffer.concat([FTYP, box('moov')])),
    film('a film cut in the middle of its index', whole.subarray(0, moov + 100)),
    film('a film without its index', Buffer.concat([FTYP, box('mdat', Buffer.alloc(10_000))])),
    film('a box of four gigabytes', Buffer.concat([FTYP, lyingBox('moov', 0xffffffff)])),
    film(
      'a box smaller than its head',
      Buffer.concat([FTYP, lyingBox('moov', 3, Buffer.alloc(100))]),
    ),
    film(
      'a box of 64 bits that lies',
      Buffer.concat([FTYP, lyingBox('mdat', 1, Buffer.alloc(8, 0xff))]),
    ),
    film('a hundred thousand boxes in each other', Buffer.concat([FTYP, nested('moov', 100_000)])),
    film(
      'a million empty boxes',
      Buffer.concat([FTYP, Buffer.from('0000000866726565'.repeat(1_000_000), 'hex')]),
    ),
    film('an index that is noise', noise(moov + 8, 3)),
    film('pictures that are noise', noise(mdat + 8, 2)),
    film('four billion samples', field('stsz', 12, 0xffffffff)),
    film('four billion entries of times', field('stts', 8, 0xffffffff)),
    film('four billion chunks', field('stco', 8, 0xffffffff)),
    film('four billion entries of chunks', field('stsc', 8, 0xffffffff)),
    film('a time scale of nothing', field('mdhd', 16, 0)),
    film('a length of ages', field('mvhd', 20, 0xffffffff)),
    film('a picture of 65,535 pixels a side', field('avc1', 28, 0xffffffff)),
    film('a playlist that names a file', PLAYLIST, 'a.m3u8', 'application/vnd.apple.mpegurl'),
    film('a playlist that says it is a film', PLAYLIST),
    film('a list of parts that names a file', CONCAT),
    film(
      'a Matroska header of a size without end',
      Buffer.concat([EBML, Buffer.from('01ffffffffffffff', 'hex')]),
      'a.webm',
      'video/webm',
    ),
    film(
      'Matroska that is noise',
      Buffer.concat([EBML, Buffer.alloc(10_000, 0x5a)]),
      'a.mkv',
      'video/x-matroska',
    ),
    film(
      'an AVI that is cut',
      Buffer.concat([
        Buffer.from('RIFF\xff\xff\xff\xffAVI LIST', 'latin1'),
        Buffer.alloc(20, 0xff),
      ]),
      'a.avi',
      'video/x-msvideo',
    ),
    film(
      'an Ogg that is cut',
      Buffer.concat([Buffer.from('OggS'), Buffer.alloc(20, 0xff)]),
      'a.ogv',
      'video/ogg',
    ),
    film('a transport stream of nothing', Buffer.alloc(188 * 1000, 0x47), 'a.ts', 'video/mp2t'),
    film('a picture that says it is a film', png(64, 64, 64)),
    film('a page that says it is a film', HTML),
    film('a page that begins as a film', Buffer.concat([FTYP, Buffer.from(HTML)])),
    film(
      'an SDP that calls another host',
      'v=0\no=- 0 0 IN IP4 127.0.0.1\nm=video 9 RTP/AVP 96\n',
      'a.sdp',
      'application/sdp',
    ),
    film('a name that leaves the folder', FTYP, '../../../../etc/cron.d/x'),
  ];
}

function lyingChunk(): Buffer {
  return Buffer.concat([Buffer.from('ffffffff49444154', 'hex'), Buffer.alloc(64)]);
}

function profileBomb(): Buffer {
  return pngChunk(
    'iCCP',
    Buffer.concat([Buffer.from('a\0\0'), deflateSync(Buffer.alloc(64 * 1024 * 1024))]),
  );
}

/** A directory whose next directory is itself. */
function exifLoop(): Buffer {
  const tiff = Buffer.from('49492a00080000000100120103000100000001000000080000000000', 'hex');
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from('ffe10000', 'hex');
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
