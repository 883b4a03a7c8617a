import { defineConfig } from 'kinora';

/**
 * Two GPUs, each with a ComfyUI of its own, behind one engine: each film goes where least waits.
 * Docs: docs/engines/comfyui.md
 */
export default defineConfig({
  engines: {
    comfy: {
      kind: 'comfyui',
      concurrency: 2,
      servers: {
        left: { baseURL: 'http://127.0.0.1:8188' },
        right: {
          baseURL: 'https://gpu.example.com/comfy',
          headers: { 'X-Proxy-Key': { env: 'COMFY_PROXY_KEY' } },
        },
      },
      models: { 'wan2.2': { workflow: 'wan2.2-14b', policy: { seconds: 'clamp' } } },
    },
  },
  models: { 'sora-2': 'comfy/wan2.2' },
});
