import { planScene } from '../engines/illustrator/language/plan-scene.ts';
import type { Command } from './command.ts';
import { EXIT, UsageError } from './exit.ts';

/** `kinora plan`: what the illustrator would draw, without drawing it. */
export const plan: Command = {
  usage: 'PROMPT',
  flags: {
    seconds: { type: 'string', short: 'd', value: 'N', help: 'length of the film; default 4' },
    size: { type: 'string', short: 's', value: 'WxH', help: 'default: 1280x720' },
    seed: { type: 'string', value: 'N', help: 'default 1' },
  },
  settings: [],
  async run({ arguments: words, flags }, { stdout }) {
    const prompt = words.join(' ');
    if (prompt === '') throw new UsageError('Plan what? kinora plan "a red fox in the snow"');
    const size = /^(\d+)x(\d+)$/.exec(String(flags['size'] ?? '1280x720'));
    const seconds = Number(flags['seconds'] ?? 4);
    const seed = Number(flags['seed'] ?? 1);
    if (!size) throw new UsageError('--size looks like 1280x720.');
    if (!(seconds > 0)) throw new UsageError('--seconds is a number above 0.');
    if (!Number.isInteger(seed)) throw new UsageError('--seed is a whole number.');
    const scene = planScene(prompt, {
      seconds,
      width: Number(size[1]),
      height: Number(size[2]),
      seed,
    });
    stdout.write(`${JSON.stringify(scene, null, 2)}\n`);
    return EXIT.ok;
  },
};
