import { defineKind, EngineOptionsError } from '../kind.ts';
import { createCommandEngine } from './engine.ts';
import { commandOptions, type CommandOptions } from './options.ts';
import { settle } from './settings.ts';

export const commandKind = defineKind<CommandOptions>({
  options: commandOptions,
  create: async (id, options, environment) => {
    if (process.platform === 'win32') {
      throw new EngineOptionsError(['kind: programs are run on Linux and macOS only.']);
    }
    return createCommandEngine(id, settle(options, environment), environment);
  },
});
