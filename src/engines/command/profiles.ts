import type { ProgressProfile } from './progress.ts';
import type { Argument } from './template.ts';

interface Profile {
  program: string;
  args: readonly Argument[];
  output: string;
  progress: ProgressProfile;
  /** Variables that a model must name. */
  needs: readonly string[];
}

/** Known programs, ready to run. What a model must name stands in `variables` of the configuration. */
export const COMMAND_PROFILES = {
  /** stable-diffusion.cpp: Wan, LTX-2, HunyuanVideo and others on CPU, Vulkan, Metal or CUDA. */
  'sd-cli': {
    program: 'sd-cli',
    args: [
      '-M',
      'vid_gen',
      '--diffusion-model',
      '{{weights}}',
      {
        if: 'high_noise_weights',
        then: ['--high-noise-diffusion-model', '{{high_noise_weights}}'],
      },
      { if: 'text_encoder', then: ['--t5xxl', '{{text_encoder}}'] },
      { if: 'vae', then: ['--vae', '{{vae}}'] },
      '-p',
      '{{prompt}}',
      { if: 'image', then: ['-i', '{{image}}'] },
      '-W',
      '{{width}}',
      '-H',
      '{{height}}',
      '--video-frames',
      '{{frames}}',
      '--fps',
      '{{fps}}',
      '-s',
      '{{seed}}',
      { if: 'steps', then: ['--steps', '{{steps}}'] },
      { if: 'cfg_scale', then: ['--cfg-scale', '{{cfg_scale}}'] },
      '-o',
      '{{out}}',
    ],
    // It writes AVI and WebP, never MP4.
    output: 'out.avi',
    progress: 'sd-cli',
    needs: ['weights'],
  },
  /** A Python script that takes what `examples/command/diffusers_video.py` takes. */
  diffusers: {
    program: 'python3',
    args: [
      '-u',
      '{{script}}',
      '--model',
      '{{weights}}',
      '--prompt-file',
      '{{prompt_file}}',
      { if: 'image', then: ['--image', '{{image}}'] },
      '--width',
      '{{width}}',
      '--height',
      '{{height}}',
      '--frames',
      '{{frames}}',
      '--fps',
      '{{fps}}',
      '--seed',
      '{{seed}}',
      { if: 'steps', then: ['--steps', '{{steps}}'] },
      '--output',
      '{{out}}',
    ],
    output: 'out.mp4',
    progress: 'tqdm',
    needs: ['script', 'weights'],
  },
  /** Wan2GP without its page: settings in a file, films in a folder. */
  wan2gp: {
    program: 'python3',
    args: ['-u', '{{script}}', '--process', '{{settings}}', '--output-dir', '{{dir}}'],
    output: '*.mp4',
    progress: 'tqdm',
    needs: ['script', 'model_type'],
  },
  /** FFmpeg's own moving test picture, with the prompt's number in it: shows that everything works. */
  ffmpeg: {
    program: 'ffmpeg',
    args: [
      '-hide_banner',
      '-nostdin',
      '-y',
      '-progress',
      'pipe:1',
      '-f',
      'lavfi',
      '-i',
      'testsrc2=size={{width}}x{{height}}:rate={{fps}}:duration={{native_seconds}}',
      '-frames:v',
      '{{frames}}',
      '-c:v',
      'libx264',
      '-preset',
      'veryfast',
      '-pix_fmt',
      'yuv420p',
      '{{out}}',
    ],
    output: 'out.mp4',
    progress: 'ffmpeg',
    needs: [],
  },
} as const satisfies Record<string, Profile>;

export type CommandProfile = keyof typeof COMMAND_PROFILES;
