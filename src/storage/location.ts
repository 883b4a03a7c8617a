/** Where blobs are kept, as the operator wrote it down. */
export type StorageLocation = DiskLocation | S3Location;

/** In the data folder. */
export interface DiskLocation {
  kind: 'disk';
}

export interface S3Location {
  kind: 's3';
  bucket: string;
  /** Before every key; empty, or without slashes at its ends. */
  prefix: string;
  /** Null: that of AWS for the region. */
  endpoint: string | null;
  /** Null: from AWS_REGION and the like. */
  region: string | null;
  /** Whether the bucket is named by the path and not by the host, as servers other than AWS's want it. */
  isPathStyle: boolean;
  /** Whether films are read from the bucket itself, by signed links; else through the API. */
  isLinked: boolean;
  /** Where callers reach the bucket, if not at `endpoint`. */
  publicEndpoint: string | null;
  /** Null: whatever the AWS SDK finds, such as its variables, its files or the machine's own role. */
  credentials: { accessKeyId: string; secretAccessKey: string } | null;
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PARAMETERS = [
  'endpoint',
  'region',
  'path_style',
  'redirect',
  'public_endpoint',
  'access_key_id',
  'secret_access_key',
];

/**
 * Reads `s3://bucket/prefix?endpoint=…&region=…&path_style=true|false&redirect=true|false&
 * public_endpoint=…&access_key_id=…&secret_access_key=…`.
 *
 * @throws Error with a message for the operator, which never repeats the URL: it may hold a secret.
 */
export function parseStorageUrl(text: string): S3Location {
  if (!text.startsWith('s3://') || !URL.canParse(text)) {
    throw new Error('must look like s3://bucket/prefix?endpoint=https://host&region=name.');
  }
  const url = new URL(text);
  const bucket = url.hostname;
  if (!BUCKET.test(bucket)) throw new Error(`'${bucket}' is not a bucket's name.`);
  const unknown = [...url.searchParams.keys()].find((name) => !PARAMETERS.includes(name));
  if (unknown !== undefined) {
    throw new Error(`'${unknown}' is not one of: ${PARAMETERS.join(', ')}.`);
  }
  const prefix = url.pathname.replaceAll(/^\/+|\/+$/g, '');
  if (!/^[\w.-]*(\/[\w.-]+)*$/.test(prefix)) {
    throw new Error(`'${prefix}' may hold letters, digits, '_', '-', '.' and single '/'.`);
  }
  const endpoint = readEndpoint(url, 'endpoint');
  const publicEndpoint = readEndpoint(url, 'public_endpoint');
  const isLinked = readSwitch(url, 'redirect') ?? false;
  if (publicEndpoint !== null && !isLinked) {
    throw new Error('its public_endpoint is for redirect=true.');
  }
  const accessKeyId = url.searchParams.get('access_key_id');
  const secretAccessKey = url.searchParams.get('secret_access_key');
  if ((accessKeyId === null) !== (secretAccessKey === null)) {
    throw new Error('needs both access_key_id and secret_access_key, or neither.');
  }
  return {
    kind: 's3',
    bucket,
    prefix,
    endpoint,
    region: url.searchParams.get('region'),
    isPathStyle: readSwitch(url, 'path_style') ?? endpoint !== null,
    isLinked,
    publicEndpoint,
    credentials:
      accessKeyId !== null && secretAccessKey !== null ? { accessKeyId, secretAccessKey } : null,
  };
}

function readEndpoint(url: URL, name: string): string | null {
  const endpoint = url.searchParams.get(name);
  if (endpoint !== null && !(/^https?:\/\//.test(endpoint) && URL.canParse(endpoint))) {
    throw new Error(`its ${name} must begin with http:// or https://.`);
  }
  return endpoint;
}

function readSwitch(url: URL, name: string): boolean | null {
  const text = url.searchParams.get(name);
  if (text === null) return null;
  if (text !== 'true' && text !== 'false') throw new Error(`its ${name} must be true or false.`);
  return text === 'true';
}
