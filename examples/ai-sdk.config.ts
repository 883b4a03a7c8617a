import { defineConfig } from 'kinora';

/**
 * Films by clouds, each with a key of yours and its package: npm install @ai-sdk/google @ai-sdk/fal
 * Docs: docs/engines/ai-sdk.md
 */
export default defineConfig({
  engines: {
    google: {
      kind: 'ai-sdk',
      provider: 'google',
      apiKey: { env: 'GOOGLE_GENERATIVE_AI_API_KEY' },
      concurrency: 4,
      models: {
        'veo-3.1': {
          upstream: 'veo-3.1-generate-preview',
          // What Veo makes; other lengths are cut from the next longer one.
          native: {
            framesPerSecond: 24,
            seconds: [4, 6, 8],
            sizes: ['1280x720', '720x1280', '1920x1080', '1080x1920'],
          },
          audio: true,
          inputReference: true,
          usualSeconds: 60,
        },
      },
    },
    fal: {
      kind: 'ai-sdk',
      provider: 'fal',
      apiKey: { env: 'FAL_API_KEY' },
      models: {
        kling: {
          upstream: 'fal-ai/kling-video/v2.6/pro/text-to-video',
          native: { framesPerSecond: 24, seconds: [5, 10], sizes: ['1280x720', '720x1280'] },
          omit: ['seed'],
          usualSeconds: 120,
        },
      },
    },
  },
  models: { 'sora-2': ['google/veo-3.1', 'illustrator'], 'sora-2-pro': 'google/veo-3.1' },
  prices: { 'google/veo-3.1': { perSecond: 0.4 }, 'fal/kling': { perSecond: 0.07 } },
});
