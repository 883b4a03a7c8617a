import { createPrivateKey, sign as signBytes, X509Certificate, type KeyObject } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Of the operator: PEM texts. The first certificate is that of the key, the rest leads to its issuer. */
export interface Certificate {
  chain: string;
  key: string;
}

/** What is said of a film in its C2PA manifest. */
export interface Claim {
  title: string;
  generator: { name: string; version: string };
  /** Who made the pictures. */
  agent: { name: string; version: string };
  /** A code of IPTC's list of digital source types. */
  sourceType: string;
  /** More facts, under a label of our own. */
  facts: Readonly<Record<string, string | number>>;
}

/** Room for signature and certificates; what is left over is padded. */
const SIGNATURE_BYTES = 16 * 1024;
const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** Why a certificate and its key cannot sign films; null if they can. For people. */
export function faultOfCertificate({ chain, key }: Certificate): string | null {
  try {
    const [leaf] = certificatesOf(chain);
    if (!leaf) return 'there is no certificate in it.';
    const secret = createPrivateKey(key);
    if (!leaf.checkPrivateKey(secret)) return 'the key is not that of the first certificate.';
    algorithmOf(secret);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** Writes a film with its Content Credentials inside. Loads the library when it is first called. */
export async function signFilm(
  file: string,
  target: string,
  { claim, certificate }: { claim: Claim; certificate: Certificate },
): Promise<void> {
  const { WasmBuilder } = await loadLibrary();
  const key = createPrivateKey(certificate.key);
  const algorithm = algorithmOf(key);
  const chain = certificatesOf(certificate.chain);
  // A root signs itself: whoever checks has his own list of those.
  const sent = chain.filter((one, index) => index === 0 || !one.checkIssued(one));
  const { title, generator, agent, sourceType, facts } = claim;
  const builder = WasmBuilder.fromJson(
    JSON.stringify({
      title,
      format: 'video/mp4',
      claim_generator_info: [generator],
      assertions: [
        {
          label: 'c2pa.actions.v2',
          data: {
            actions: [
              {
                action: 'c2pa.created',
                digitalSourceType: SOURCE_TYPES + sourceType,
                softwareAgent: agent,
              },
            ],
          },
        },
        { label: 'org.kinora.film', data: facts },
      ],
    }),
  );
  try {
    const signer = {
      alg: algorithm.name,
      reserveSize: SIGNATURE_BYTES,
      sign: async (payload: Uint8Array) =>
        Uint8Array.from(coseSign1(Buffer.from(payload), { key, algorithm, chain: sent })),
    };
    const film = new HeldBytes(await readFile(file)) as unknown as Blob;
    await writeFile(target, await builder.sign(signer, [], 'video/mp4', film));
  } finally {
    builder.free();
  }
}

/** What the library reads of a browser's `Blob`, over bytes that are there already. */
class HeldBytes {
  readonly size: number;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
    this.size = bytes.length;
  }

  slice(from: number, to: number): HeldBytes {
    return new HeldBytes(this.#bytes.subarray(from, to));
  }

  read(): ArrayBuffer {
    return Uint8Array.from(this.#bytes).buffer;
  }
}

let library: Promise<typeof import('@contentauth/c2pa-wasm')> | null = null;

/** The library is made for browsers' workers: it reads its input by their `FileReaderSync`. */
function loadLibrary(): Promise<typeof import('@contentauth/c2pa-wasm')> {
  library ??= (async () => {
    Object.assign(globalThis, {
      FileReaderSync: class {
        readAsArrayBuffer(bytes: HeldBytes): ArrayBuffer {
          return bytes.read();
        }
      },
    });
    const module = await import('@contentauth/c2pa-wasm');
    const main = fileURLToPath(import.meta.resolve('@contentauth/c2pa-wasm'));
    await module.default({ module_or_path: await readFile(main.replace(/\.js$/, '_bg.wasm')) });
    return module;
  })();
  return library;
}

function certificatesOf(pem: string): X509Certificate[] {
  const blocks = pem.match(
    /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g,
  );
  return (blocks ?? []).map((block) => new X509Certificate(block));
}

interface Algorithm {
  name: string;
  /** As COSE numbers them. */
  id: number;
  hash: string | null;
}

function algorithmOf(key: KeyObject): Algorithm {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = key;
  if (type === 'ec' && details?.namedCurve === 'prime256v1') {
    return { name: 'es256', id: -7, hash: 'sha256' };
  }
  if (type === 'ec' && details?.namedCurve === 'secp384r1') {
    return { name: 'es384', id: -35, hash: 'sha384' };
  }
  if (type === 'ed25519') return { name: 'ed25519', id: -8, hash: null };
  throw new Error('the key must be of the kind P-256, P-384 or Ed25519.');
}

/** The signature as C2PA wants it: a COSE_Sign1 of exactly the reserved size, its payload apart. */
function coseSign1(
  payload: Buffer,
  { key, algorithm, chain }: { key: KeyObject; algorithm: Algorithm; chain: X509Certificate[] },
): Buffer {
  const certificates = chain.map(({ raw }) => bytes(raw));
  const chainItem =
    certificates.length === 1
      ? certificates[0]!
      : Buffer.concat([head(4, certificates.length), ...certificates]);
  const protectedHeader = Buffer.concat([
    head(5, 2),
    head(0, 1),
    head(1, -1 - algorithm.id),
    head(0, 33),
    chainItem,
  ]);
  const signed = Buffer.concat([
    head(4, 4),
    text('Signature1'),
    bytes(protectedHeader),
    bytes(Buffer.alloc(0)),
    bytes(payload),
  ]);
  const signature = signBytes(algorithm.hash, signed, { key, dsaEncoding: 'ieee-p1363' });
  const whole = (padding: number): Buffer =>
    Buffer.concat([
      Buffer.from([0xd2]),
      head(4, 4),
      bytes(protectedHeader),
      head(5, 1),
      text('pad'),
      bytes(Buffer.alloc(padding)),
      Buffer.from([0xf6]),
      bytes(signature),
    ]);
  const least = 1000;
  const padding = SIGNATURE_BYTES - (whole(least).length - least);
  if (padding < least) throw new Error('The chain of certificates is too long.');
  return whole(padding);
}

/** The begin of a CBOR item: its major type and a number. */
function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value]);
  if (value < 256) return Buffer.from([(major << 5) | 24, value]);
  if (value < 65_536) return Buffer.from([(major << 5) | 25, value >> 8, value & 255]);
  const long = Buffer.from([(major << 5) | 26, 0, 0, 0, 0]);
  long.writeUInt32BE(value, 1);
  return long;
}

function bytes(content: Uint8Array): Buffer {
  return Buffer.concat([head(2, content.length), content]);
}

function text(content: string): Buffer {
  const encoded = Buffer.from(content);
  return Buffer.concat([head(3, encoded.length), encoded]);
}
