import type { CancelOutcome, Json } from '../engine.ts';

/** How the providers differ where the SDK does not hide it, as data. */
export interface Profile {
  package: string;
  /** The function of the package that makes a provider. */
  factory: string;
  /** The setting that takes the key, and the variable that holds it by default. */
  keySetting: string;
  keyVariable: string;
  /** The name under `providerOptions`. */
  options: string;
  /**
   * What is sent as `resolution`. `tier`: the landscape size of the same tier, which the provider turns
   * into `720p`; the aspect ratio says the rest. `pixels`: width and height as they are. `height`: the
   * package drops it, so `720p` goes into the provider's own options.
   */
  size: 'tier' | 'pixels' | 'height';
  /** Whether the package forgets a seed of 0, so that it goes into the provider's own options. */
  dropsSeedZero: boolean;
  /** How the key is sent by what Kinora asks itself. */
  authorize(key: string): Record<string, string>;
  /** The request that ends a job; null if the provider has none. */
  cancel:
    | ((operation: Readonly<Record<string, Json>>, baseURL: string) => CancelRequest | null)
    | null;
  /** Which jobs it can end. */
  cancels: 'running' | 'queued' | 'none';
  /** Where it is, and the setting that says otherwise. */
  baseURL: string;
  baseSetting: string;
}

export interface CancelRequest {
  method: 'POST' | 'PUT' | 'DELETE';
  url: string;
  outcome: CancelOutcome;
}

const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);
const bearer = (key: string): Record<string, string> => ({ authorization: `Bearer ${key}` });

function profile(
  name: string,
  special: Partial<Profile> & Pick<Profile, 'factory' | 'keyVariable' | 'baseURL'>,
): Profile {
  return {
    package: `@ai-sdk/${name}`,
    keySetting: 'apiKey',
    baseSetting: 'baseURL',
    options: name,
    size: 'pixels',
    dropsSeedZero: false,
    authorize: bearer,
    cancel: null,
    cancels: 'none',
    ...special,
  };
}

export const PROFILES: Readonly<Record<string, Profile>> = {
  google: profile('google', {
    factory: 'createGoogle',
    keyVariable: 'GOOGLE_GENERATIVE_AI_API_KEY',
    baseURL: 'https://generativelanguage.googleapis.com/v1beta',
    size: 'tier',
    authorize: (key) => ({ 'x-goog-api-key': key }),
  }),
  fal: profile('fal', {
    factory: 'createFal',
    keyVariable: 'FAL_API_KEY',
    baseURL: 'https://queue.fal.run',
    size: 'height',
    dropsSeedZero: true,
    authorize: (key) => ({ authorization: `Key ${key}` }),
    cancels: 'queued',
    cancel: ({ responseUrl }) => {
      const url = text(responseUrl);
      return url === null ? null : { method: 'PUT', url: `${url}/cancel`, outcome: 'requested' };
    },
  }),
  replicate: profile('replicate', {
    factory: 'createReplicate',
    keySetting: 'apiToken',
    keyVariable: 'REPLICATE_API_TOKEN',
    baseURL: 'https://api.replicate.com/v1',
    dropsSeedZero: true,
    cancels: 'running',
    cancel: ({ getUrl }) => {
      const url = text(getUrl);
      return url === null ? null : { method: 'POST', url: `${url}/cancel`, outcome: 'requested' };
    },
  }),
  xai: profile('xai', {
    factory: 'createXai',
    keyVariable: 'XAI_API_KEY',
    baseURL: 'https://api.x.ai/v1',
    size: 'tier',
  }),
  alibaba: profile('alibaba', {
    factory: 'createAlibaba',
    keyVariable: 'ALIBABA_API_KEY',
    baseURL: 'https://dashscope-intl.aliyuncs.com',
    baseSetting: 'videoBaseURL',
    cancels: 'queued',
    cancel: ({ taskId }, baseURL) => {
      const id = text(taskId);
      const url = `${baseURL}/api/v1/tasks/${encodeURIComponent(id ?? '')}/cancel`;
      return id === null ? null : { method: 'POST', url, outcome: 'stopped' };
    },
  }),
  minimax: profile('minimax', {
    factory: 'createMiniMax',
    keyVariable: 'MINIMAX_API_KEY',
    baseURL: 'https://api.minimax.io',
    baseSetting: 'videoBaseURL',
    size: 'tier',
    cancels: 'queued',
    cancel: ({ taskId }, baseURL) => {
      const id = text(taskId);
      const url = `${baseURL}/v2/video_generation/${encodeURIComponent(id ?? '')}`;
      return id === null ? null : { method: 'DELETE', url, outcome: 'requested' };
    },
  }),
  klingai: profile('klingai', {
    factory: 'createKlingAI',
    keyVariable: 'KLINGAI_ACCESS_KEY',
    keySetting: 'accessKey',
    baseURL: 'https://api-singapore.klingai.com',
    size: 'tier',
  }),
  'black-forest-labs': profile('black-forest-labs', {
    factory: 'createBlackForestLabs',
    keyVariable: 'BFL_API_KEY',
    options: 'blackForestLabs',
    baseURL: 'https://api.bfl.ai/v1',
    authorize: (key) => ({ 'x-key': key }),
  }),
  gateway: profile('gateway', {
    factory: 'createGateway',
    keyVariable: 'AI_GATEWAY_API_KEY',
    baseURL: 'https://ai-gateway.vercel.sh',
    size: 'tier',
  }),
};

/** For a package that is not in the table: what most of them do. */
export function unknownProfile(name: string, factory: string, options: string): Profile {
  return {
    ...profile('', { factory, keyVariable: '', baseURL: 'https://unknown.invalid' }),
    package: name,
    options,
  };
}
