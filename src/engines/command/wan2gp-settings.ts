import type { Variables } from './template.ts';

/** The settings file of Wan2GP for one film. Variables of the model go in under their own names. */
export function wan2gpSettings(variables: Variables, own: Variables): Record<string, unknown> {
  const { prompt, width, height, frames, seed, image } = variables;
  return {
    prompt,
    resolution: `${width}x${height}`,
    video_length: Number(frames),
    seed: Number(seed),
    ...(image && { image_prompt_type: 'S', image_start: image }),
    ...Object.fromEntries(
      Object.entries(own)
        .filter(([name]) => name !== 'script')
        .map(([name, value]) => [name, /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value]),
    ),
  };
}
