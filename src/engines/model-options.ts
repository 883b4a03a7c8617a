import { z } from 'zod';
import type { ModelCapabilities, NativeFormat, NativePolicy } from './engine.ts';
import { NATIVE_FAMILIES, type NativeFamily } from './families.ts';
import { EngineOptionsError } from './kind.ts';
import { offeredSeconds, offeredSizes, refusedSeconds } from './planner.ts';

/** What a configuration tells of a model; every kind of engine takes it under `models`. */
export interface ModelOptions {
  /** A family whose grid is known, or the grid itself. Absent: the model makes any size and length. */
  native?: NativeFamily | NativeFormat | undefined;
  /** What callers may ask for; default: what the original offered and the grid and policy allow. */
  sizes?: readonly string[] | undefined;
  seconds?: readonly number[] | undefined;
  framesPerSecond?: number | undefined;
  audio?: boolean | undefined;
  inputReference?: boolean | undefined;
  /** Replaces the policy of the family. */
  policy?: NativeFormat['policy'] | undefined;
}

const size = z.string().regex(/^[1-9]\d{1,4}x[1-9]\d{1,4}$/, 'must look like 1280x720');
const count = z.int().min(1);

const policySchema = z.strictObject({
  size: z.enum(['reject', 'snap', 'clamp']).optional(),
  seconds: z.enum(['reject', 'snap', 'clamp', 'chain']).optional(),
});

const nativeSchema = z.strictObject({
  framesPerSecond: z.number().positive().max(240),
  frames: z
    .strictObject({ step: count, offset: z.int().min(0), min: count, max: count })
    .refine(({ min, max }) => min <= max, 'min is more than max')
    .optional(),
  seconds: z.array(z.number().positive()).min(1).optional(),
  dims: z
    .strictObject({ multiple: count, minPixels: count.optional(), maxPixels: count.optional() })
    .optional(),
  sizes: z.array(size).min(1).optional(),
  policy: policySchema.optional(),
});

/** The fields of `ModelOptions`, for the schema of a kind. */
export const modelOptionFields = {
  native: z
    .union([
      z.enum(Object.keys(NATIVE_FAMILIES) as [NativeFamily, ...NativeFamily[]]),
      nativeSchema as unknown as z.ZodType<NativeFormat>,
    ])
    .optional(),
  sizes: z.array(size).min(1).optional(),
  seconds: z.array(z.number().positive()).min(1).optional(),
  framesPerSecond: z.number().positive().optional(),
  audio: z.boolean().optional(),
  inputReference: z.boolean().optional(),
  policy: policySchema.optional(),
};

/** The capabilities that options describe. @throws EngineOptionsError for a chain that cannot be. */
export function capabilitiesOf(
  id: string,
  options: ModelOptions,
  defaults: { framesPerSecond?: number; audio?: boolean; inputReference?: boolean } = {},
): ModelCapabilities {
  const native = nativeOf(options);
  const inputReference = options.inputReference ?? defaults.inputReference ?? false;
  if (policyOf(options) === 'chain') assertChain(id, options, native, inputReference);
  return {
    id,
    sizes: options.sizes ?? offeredSizes(native),
    seconds: options.seconds ?? offeredSeconds(native, inputReference),
    framesPerSecond:
      options.framesPerSecond ?? native?.framesPerSecond ?? defaults.framesPerSecond ?? 24,
    audio: options.audio ?? defaults.audio ?? false,
    inputReference,
    sources: [],
    characters: 0,
    ...(native && { native }),
  };
}

function nativeOf({ native, policy }: ModelOptions): NativeFormat | undefined {
  const format: NativeFormat | undefined =
    typeof native === 'string' ? NATIVE_FAMILIES[native] : native;
  return format && policy ? { ...format, policy: { ...format.policy, ...policy } } : format;
}

function policyOf({ native, policy }: ModelOptions): NativePolicy['seconds'] {
  return policy?.seconds ?? (typeof native === 'object' ? native.policy?.seconds : undefined);
}

function assertChain(
  id: string,
  { seconds = [] }: ModelOptions,
  native: NativeFormat | undefined,
  inputReference: boolean,
): void {
  const problems: string[] = [];
  if (!native)
    problems.push(`models.${id}.policy.seconds: 'chain' needs native, the model's grid.`);
  if (!inputReference) {
    problems.push(
      `models.${id}.policy.seconds: 'chain' needs a model that takes an image: each segment begins with the last frame of the one before. Say inputReference: true if it does.`,
    );
  }
  for (const length of seconds) {
    const reason = native && refusedSeconds(native, length);
    if (reason) problems.push(`models.${id}.seconds: ${length} is too long. ${reason}`);
  }
  if (problems.length > 0) throw new EngineOptionsError(problems);
}
