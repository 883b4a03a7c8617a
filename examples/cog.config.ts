import { defineConfig } from 'kinora';

/** Films by a model in a Cog container, and by models on Replicate. Docs: docs/engines/cog.md */
export default defineConfig({
  engines: {
    cog: {
      kind: 'cog',
      concurrency: 1,
      baseURL: 'http://127.0.0.1:5000',
      models: {
        wan: {
          native: 'wan-1.3b',
          policy: { size: 'clamp' },
          // The names that predict() gives its inputs.
          inputs: { width: 'width', height: 'height', frames: 'num_frames', fps: 'fps' },
          extra: { num_inference_steps: 30 },
        },
      },
    },
    replicate: {
      kind: 'replicate',
      apiKey: { env: 'REPLICATE_API_TOKEN' },
      models: {
        'wan-fast': {
          upstream: 'wan-video/wan-2.2-t2v-fast',
          native: { framesPerSecond: 16, seconds: [5], sizes: ['1280x720', '720x1280'] },
          inputs: { aspectRatio: 'aspect_ratio' },
          extra: { resolution: '720p' },
          usualSeconds: 40,
        },
      },
    },
  },
  models: { 'sora-2': ['cog/wan', 'replicate/wan-fast', 'illustrator'] },
});
