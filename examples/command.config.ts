import path from 'node:path';
import { defineConfig } from 'kinora';

const here = import.meta.dirname;

/** Films by programs on this machine. Docs: docs/engines/command.md */
export default defineConfig({
  engines: {
    // FFmpeg's moving test picture: shows in seconds that everything around a program works.
    bars: { kind: 'command', profile: 'ffmpeg', concurrency: 2, models: { bars: {} } },
    // stable-diffusion.cpp, on whatever it was built for.
    sd: {
      kind: 'command',
      profile: 'sd-cli',
      models: {
        'wan-small': {
          native: 'wan-1.3b',
          policy: { size: 'clamp', seconds: 'clamp' },
          variables: {
            weights: '/models/wan2.1-t2v-1.3b-Q8_0.gguf',
            text_encoder: '/models/umt5-xxl-Q8_0.gguf',
            vae: '/models/wan_2.1_vae.safetensors',
            steps: 20,
            cfg_scale: 6,
          },
        },
      },
      // Shown as a problem if one is missing.
      requires: ['/models/wan2.1-t2v-1.3b-Q8_0.gguf', '/models/umt5-xxl-Q8_0.gguf'],
    },
    // A pipeline of diffusers, on two cards at once.
    diffusers: {
      kind: 'command',
      profile: 'diffusers',
      concurrency: 2,
      slots: [{ CUDA_VISIBLE_DEVICES: '0' }, { CUDA_VISIBLE_DEVICES: '1' }],
      env: { HF_HOME: '/models/huggingface' },
      models: {
        wan: {
          native: 'wan-5b',
          variables: {
            script: path.join(here, 'command/diffusers_video.py'),
            weights: 'Wan-AI/Wan2.2-TI2V-5B-Diffusers',
            steps: 40,
          },
        },
      },
    },
    // Wan2GP without its page. What stands in `variables` goes into its settings.
    wan2gp: {
      kind: 'command',
      profile: 'wan2gp',
      models: {
        hunyuan: {
          native: 'hunyuanvideo',
          variables: {
            script: '/opt/Wan2GP/wgp.py',
            model_type: 'hunyuan_1_5_t2v',
            num_inference_steps: 30,
          },
        },
      },
    },
    // Any other program: an argument each, no shell, progress by a pattern.
    script: {
      kind: 'command',
      program: 'bash',
      args: [path.join(here, 'command/slideshow.sh'), '{{prompt_file}}', '{{seconds}}', '{{out}}'],
      progress: [{ pattern: String.raw`(?<step>\d+) of (?<total>\d+)`, phase: 'drawing' }],
      models: { title: { sizes: ['1280x720', '720x1280'], seconds: [4, 8] } },
    },
  },
  models: {
    'sora-2': ['diffusers/wan', 'sd/wan-small', 'illustrator'],
    'sora-2-pro': ['wan2gp/hunyuan', 'illustrator-pro'],
  },
});
