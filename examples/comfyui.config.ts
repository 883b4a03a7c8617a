import { defineConfig } from 'kinora';

/** Films by ComfyUI. Docs: docs/engines/comfyui.md */
export default defineConfig({
  engines: {
    comfy: {
      kind: 'comfyui',
      baseURL: 'http://127.0.0.1:8188',
      models: {
        // Built-in workflows, for the model files as Comfy-Org publishes them.
        // 5 seconds at once; longer films are made of several that follow each other.
        'wan2.2': { workflow: 'wan2.2-5b', policy: { seconds: 'chain' }, usualSeconds: 240 },
        'ltx-2': { workflow: 'ltx-2', negative: 'subtitles, watermark' },
        // The same workflow with a file of yours and fewer steps.
        'wan2.2-quick': {
          workflow: 'wan2.2-5b',
          set: { '#model.unet_name': 'wan2.2_ti2v_5B_fp16.safetensors', '#sampler.steps': 12 },
        },
        // Your own: exported with File > Export (API).
        mine: {
          workflow: 'comfyui-workflow.json',
          native: 'wan-14b',
          bindings: {
            prompt: 'title:Prompt.text',
            negative: 'title:Negative prompt.text',
            width: '#5.width',
            height: '#5.height',
            length: '#5.length',
            seed: 'class:KSampler.seed',
            fps: 'class:CreateVideo.fps',
          },
        },
      },
    },
  },
  models: {
    // The illustrator draws when ComfyUI is down.
    'sora-2': ['comfy/wan2.2', 'illustrator'],
    'sora-2-pro': { to: 'comfy/ltx-2', whenDown: 'wait' },
  },
});
