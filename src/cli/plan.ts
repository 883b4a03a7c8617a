import { integerOf, textOf, type Command } from './command.ts';
import { EXIT, UsageError } from './exit.ts';
import { PROMPT_FLAGS, PROMPT_NOTES, readPrompt } from './prompt.ts';

/** `kinora plan`: what the illustrator would draw, without drawing it. */
export const plan: Command = {
  usage: 'PROMPT',
  flags: {
    seconds: {
      type: 'integer',
      short: 'd',
      value: 'N',
      help: 'length of the film; default: 4',
      minimum: 1,
      maximum: 120,
    },
    size: { type: 'string', short: 's', value: 'WxH', help: 'default: 1280x720' },
    seed: { type: 'integer', value: 'N', help: 'default: 1' },
    ...PROMPT_FLAGS,
    json: { type: 'boolean', help: 'in one line' },
  },
  settings: [],
  notes: [...PROMPT_NOTES, 'What it could not show is under not_shown.'],
  async run(call, terminal) {
    const prompt = await readPrompt(
      call,
      call.arguments,
      terminal,
      'kinora plan "a red fox in the snow"',
    );
    const size = /^(\d+)x(\d+)$/.exec(textOf(call, 'size') ?? '1280x720');
    if (!size) throw new UsageError('--size looks like 1280x720.');
    const { planScene } = await import('../engines/illustrator/language/plan-scene.ts');
    const scene = planScene(prompt, {
      seconds: integerOf(call, 'seconds') ?? 4,
      width: Number(size[1]),
      height: Number(size[2]),
      seed: integerOf(call, 'seed') ?? 1,
    });
    const indent = call.flags['json'] === true ? 0 : 2;
    terminal.stdout.write(`${JSON.stringify(scene, null, indent)}\n`);
    return EXIT.ok;
  },
};
