import { defineConfig } from 'kinora';

/** Films by servers that speak the Videos API. Docs: docs/engines/openai-compatible.md */
export default defineConfig({
  engines: {
    // Another Kinora, with its own engines behind it.
    studio: {
      kind: 'openai-compatible',
      dialect: 'kinora',
      baseURL: 'https://kinora.example.com/v1',
      apiKey: { env: 'STUDIO_KEY' },
      models: { cinema: { upstream: 'sora-2-pro', inputReference: true } },
    },
    // SGLang or FastVideo with Wan 2.2: asked for frames that the model can make.
    sglang: {
      kind: 'openai-compatible',
      dialect: 'sglang',
      baseURL: 'http://127.0.0.1:30000/v1',
      models: {
        wan: {
          upstream: 'Wan-AI/Wan2.2-T2V-A14B-Diffusers',
          native: 'wan-14b',
          extra: { num_inference_steps: 40 },
          usualSeconds: 180,
        },
      },
    },
    vllm: {
      kind: 'openai-compatible',
      dialect: 'vllm-omni',
      baseURL: 'http://127.0.0.1:8091/v1',
      models: { 'wan-small': { upstream: 'Wan-AI/Wan2.2-TI2V-5B-Diffusers', native: 'wan-5b' } },
    },
    // A server that answers when the film is there.
    dynamo: {
      kind: 'openai-compatible',
      dialect: 'dynamo',
      baseURL: 'http://127.0.0.1:8000/v1',
      models: { 'wan-now': { upstream: 'Wan-AI/Wan2.1-T2V-1.3B-Diffusers', native: 'wan-1.3b' } },
    },
  },
  models: {
    'sora-2': ['sglang/wan', 'vllm/wan-small', 'illustrator'],
    'sora-2-pro': 'studio/cinema',
  },
});
