import { defineConfig } from 'kinora';

/** Films by stable-diffusion.cpp's sd-server. Docs: docs/engines/sdserver.md */
export default defineConfig({
  engines: {
    sd: {
      kind: 'sdserver',
      concurrency: 1,
      baseURL: 'http://127.0.0.1:1234',
      models: {
        wan: {
          native: 'wan-1.3b',
          // A small model: what is larger is made smaller and enlarged, what is longer is slowed down.
          policy: { size: 'clamp', seconds: 'clamp' },
          extra: { sample_params: { sample_steps: 20, guidance: { txt_cfg: 6 } } },
          usualSeconds: 300,
        },
      },
    },
  },
  models: { 'sora-2': ['sd/wan', 'illustrator'] },
});
