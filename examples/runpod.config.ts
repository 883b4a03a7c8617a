import { defineConfig } from 'kinora';

/** Films by a serverless endpoint of RunPod. Docs: docs/engines/runpod.md */
export default defineConfig({
  engines: {
    runpod: {
      kind: 'runpod',
      endpoint: 'abc123def456',
      apiKey: { env: 'RUNPOD_API_KEY' },
      concurrency: 3,
      models: {
        wan: {
          native: 'wan-14b',
          // The names that the handler reads from event["input"].
          inputs: {
            width: 'width',
            height: 'height',
            frames: 'num_frames',
            fps: 'fps',
            image: 'image',
          },
          usualSeconds: 150,
        },
      },
    },
  },
  models: { 'sora-2': ['runpod/wan', 'illustrator'] },
});
