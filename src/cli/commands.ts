import type { CommandEntry } from './command.ts';

const FILMS = 'Films';
const THINGS = 'What films are made of';
const SERVER = 'Server';

/** Each command is loaded when it is called: help must not wait for a server's modules. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'create',
    summary: 'Make a film from a prompt',
    section: FILMS,
    aliases: ['generate', 'make'],
    load: async () => (await import('./create.ts')).create,
  },
  {
    name: 'watch',
    summary: 'Wait for a film, and save it',
    section: FILMS,
    aliases: ['wait'],
    load: async () => (await import('./watch.ts')).watch,
  },
  {
    name: 'ps',
    summary: 'List films that are being made, and those that wait',
    section: FILMS,
    load: async () => (await import('./ps.ts')).ps,
  },
  {
    name: 'ls',
    summary: 'List films, newest first',
    section: FILMS,
    aliases: ['list'],
    load: async () => (await import('./ls.ts')).ls,
  },
  {
    name: 'show',
    summary: 'Show everything about a film',
    section: FILMS,
    aliases: ['get', 'inspect'],
    load: async () => (await import('./show.ts')).show,
  },
  {
    name: 'cancel',
    summary: 'Stop films that are being made',
    section: FILMS,
    aliases: ['stop'],
    load: async () => (await import('./cancel.ts')).cancel,
  },
  {
    name: 'retry',
    summary: 'Make a film again, from the same request',
    section: FILMS,
    load: async () => (await import('./retry.ts')).retry,
  },
  {
    name: 'rm',
    summary: 'Delete films',
    section: FILMS,
    aliases: ['delete', 'remove'],
    load: async () => (await import('./rm.ts')).rm,
  },
  {
    name: 'download',
    summary: 'Save a film, its thumbnail or its spritesheet',
    section: FILMS,
    load: async () => (await import('./download.ts')).download,
  },
  {
    name: 'open',
    summary: 'Play a film, or open the studio',
    section: FILMS,
    load: async () => (await import('./open.ts')).open,
  },
  {
    name: 'remix',
    summary: 'Make a film again with what a prompt changes',
    section: FILMS,
    load: async () => (await import('./remix.ts')).remix,
  },
  {
    name: 'edit',
    summary: 'Change a film, of the server or your own',
    section: FILMS,
    load: async () => (await import('./edit.ts')).edit,
  },
  {
    name: 'extend',
    summary: 'Let a film go on',
    section: FILMS,
    load: async () => (await import('./extend.ts')).extend,
  },
  {
    name: 'batch',
    summary: 'Make many films from a file of prompts',
    section: FILMS,
    load: async () => (await import('./batch.ts')).batch,
  },
  {
    name: 'plan',
    summary: 'Show what the illustrator would draw',
    section: FILMS,
    load: async () => (await import('./plan.ts')).plan,
  },
  {
    name: 'characters',
    summary: 'Make characters that look the same in every film',
    section: THINGS,
    load: async () => (await import('./characters.ts')).characters,
  },
  {
    name: 'files',
    summary: 'Upload, list, download and delete files',
    section: THINGS,
    load: async () => (await import('./files.ts')).files,
  },
  {
    name: 'models',
    summary: 'List the models that a film may name',
    section: THINGS,
    load: async () => (await import('./models.ts')).models,
  },
  {
    name: 'engines',
    summary: 'List the engines, what they can do and how they are',
    section: THINGS,
    load: async () => (await import('./engines.ts')).engines,
  },
  {
    name: 'serve',
    summary: 'Run the server',
    section: SERVER,
    aliases: ['start', 'server'],
    load: async () => (await import('./serve.ts')).serve,
  },
  {
    name: 'worker',
    summary: 'Make films for a server elsewhere',
    section: SERVER,
    load: async () => (await import('./worker.ts')).worker,
  },
  {
    name: 'keys',
    summary: 'Make, list and delete API keys',
    section: SERVER,
    load: async () => (await import('./keys.ts')).keys,
  },
  {
    name: 'projects',
    summary: 'Make and list projects, their limits and their usage',
    section: SERVER,
    load: async () => (await import('./projects.ts')).projects,
  },
  {
    name: 'webhooks',
    summary: 'Register, test and look after webhook endpoints',
    section: SERVER,
    load: async () => (await import('./webhooks.ts')).webhooks,
  },
  {
    name: 'backup',
    summary: 'Write everything to one file, while servers go on working',
    section: SERVER,
    load: async () => (await import('./backup.ts')).backup,
  },
  {
    name: 'restore',
    summary: 'Read a backup into an empty data folder or database',
    section: SERVER,
    load: async () => (await import('./restore.ts')).restore,
  },
  {
    name: 'config',
    summary: 'Show and check the settings',
    section: SERVER,
    load: async () => (await import('./config.ts')).config,
  },
  {
    name: 'doctor',
    summary: 'Look for what could be wrong, and say how to fix it',
    section: SERVER,
    load: async () => (await import('./doctor.ts')).doctor,
  },
  {
    name: 'conformance',
    summary: 'Check any server of the Videos API against the contract',
    section: SERVER,
    load: async () => (await import('./conformance.ts')).conformance,
  },
  {
    name: 'completion',
    summary: 'Print completions for bash, zsh or fish',
    section: SERVER,
    load: async () => (await import('./completion.ts')).completion,
  },
];
