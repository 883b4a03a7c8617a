import type { Json } from '../engine.ts';

/**
 * As much of the AI SDK's `VideoModelV4` as films need, so that no version of it is a dependency.
 * Everything that has these two methods will do.
 */
export interface VideoModel {
  readonly specificationVersion: string;
  readonly modelId: string;
  doStart?(options: StartOptions): PromiseLike<{
    operation: unknown;
    warnings: readonly SdkWarning[];
  }>;
  doStatus?(options: { operation: never; abortSignal?: AbortSignal }): PromiseLike<SdkStatus>;
}

export interface StartOptions {
  prompt: string | undefined;
  n: number;
  aspectRatio: `${number}:${number}` | undefined;
  resolution: `${number}x${number}` | undefined;
  duration: number | undefined;
  fps: number | undefined;
  seed: number | undefined;
  image: { type: 'file'; mediaType: string; data: Uint8Array } | undefined;
  frameImages: undefined;
  inputReferences: undefined;
  generateAudio: boolean | undefined;
  providerOptions: Record<string, Record<string, Json & JsonOfSdk>>;
  abortSignal?: AbortSignal;
  headers?: Record<string, string | undefined>;
}

/** The SDK's JSON has mutable arrays. */
type JsonOfSdk = string | number | boolean | null | JsonOfSdk[] | { [key: string]: JsonOfSdk };

export interface SdkWarning {
  type: string;
  feature?: string;
  details?: string | undefined;
  message?: string;
}

export type SdkStatus =
  | { status: 'pending'; providerMetadata?: unknown }
  | {
      status: 'completed';
      videos: readonly SdkVideo[];
      warnings: readonly SdkWarning[];
      providerMetadata?: unknown;
    }
  | { status: 'error'; error: unknown };

export type SdkVideo =
  | { type: 'uploaded'; mediaType: string }
  | { type: 'url'; url: string; mediaType: string }
  | { type: 'base64'; data: string; mediaType: string }
  | { type: 'binary'; data: Uint8Array; mediaType: string };

/** What a provider's package exports: `createGoogle(settings)`. */
export type CreateProvider = (settings: Readonly<Record<string, unknown>>) => {
  video?(modelId: string): VideoModel;
  videoModel?(modelId: string): VideoModel;
};
