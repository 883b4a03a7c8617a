import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { ConfigError, type ConfigFile } from './config.ts';
import { OPTIONS, type OptionName } from './config-options.ts';
import type { EngineSetting } from './engines/build.ts';
import type { Engine } from './engines/engine.ts';
import type { EngineKindOptions } from './engines/kinds.ts';
import type { Price } from './engines/prices.ts';
import type { ModelRoute, Targets } from './engines/routing.ts';

/** What a `kinora.config.ts`, `.mjs` or `.json` holds. */
export type KinoraConfig = { [Name in Exclude<OptionName, 'models' | 'config'>]?: SettingValue } & {
  /** Who makes the films, by the name that models, queues and people use. */
  engines?: Record<string, EngineConfig>;
  /** What callers may send as `model`, and what is behind it. */
  models?: Record<string, RouteConfig>;
  /** By `engine/model`, model or engine. */
  prices?: Record<string, Partial<Price>>;
};

type SettingValue = string | number | readonly string[];

/** A kind with its options, or an engine of your own from `defineEngine`. */
export type EngineConfig =
  | {
      [Kind in keyof EngineKindOptions]: {
        kind: Kind;
        /** Films at once; default: the setting `concurrency`. */
        concurrency?: number;
      } & EngineKindOptions[Kind];
    }[keyof EngineKindOptions]
  | Engine;

/** A model, several in order of preference, or different ones for prompts with and without an image. */
export type RouteConfig =
  | Targets
  | { to: Targets; whenDown?: ModelRoute['whenDown'] }
  | { text: Targets; image: Targets; whenDown?: ModelRoute['whenDown'] };

/** Gives a configuration its type; returns it as it is. */
export function defineConfig(config: KinoraConfig): KinoraConfig {
  return config;
}

const NAMES = ['kinora.config.ts', 'kinora.config.mjs', 'kinora.config.js', 'kinora.config.json'];

/** The configuration file of a folder; null if it has none. */
export function findConfigFile(folder: string): string | null {
  const names = NAMES.map((name) => path.join(folder, name));
  return names.find((name) => existsSync(name)) ?? null;
}

/** Reads a configuration file. @throws ConfigError with all problems of the file at once. */
export async function readConfigFile(file: string): Promise<ConfigFile> {
  const full = path.resolve(file);
  return parseConfig(full, await load(full));
}

/** Checks what a configuration file holds. @throws ConfigError with all problems of it at once. */
export function parseConfig(file: string, content: unknown): ConfigFile {
  const parsed = schema.safeParse(content);
  if (parsed.success) return toConfigFile(file, parsed.data);
  const name = path.basename(file);
  throw new ConfigError(
    parsed.error.issues.map(({ path: keys, message }) => {
      const place = keys.map(String).join('.');
      return `${name}: ${place ? `${place}: ` : ''}${message}`;
    }),
  );
}

async function load(file: string): Promise<unknown> {
  const name = path.basename(file);
  try {
    if (file.endsWith('.json')) return JSON.parse(await readFile(file, 'utf8')) as unknown;
    resolveOwnName();
    const module = (await import(pathToFileURL(file).href)) as { default?: unknown };
    if (module.default === undefined) throw new Error('it has no default export');
    return module.default;
  } catch (error) {
    throw new ConfigError([`${name}: cannot be read: ${(error as Error).message}`]);
  }
}

let isOwnNameResolved = false;

/** `import … from 'kinora'` in a configuration means the Kinora that reads it, installed there or not. */
function resolveOwnName(): void {
  if (isOwnNameResolved) return;
  isOwnNameResolved = true;
  const here = import.meta.url;
  const index = new URL(here.endsWith('.ts') ? 'index.ts' : 'index.js', here).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'kinora' ? { url: index, shortCircuit: true } : next(specifier, context),
  });
}

const modelName = z.string().regex(/^[\w./:-]+$/, 'is not the name of a model');
const targets: z.ZodType<Targets> = z.union([
  modelName,
  z.array(z.union([modelName, z.record(modelName, z.number().min(0))])).min(1, 'must name a model'),
]);
const whenDown = z.enum(['wait', 'fallback']).optional();

const route = z.union([
  targets,
  z.strictObject({ to: targets, whenDown }),
  z.strictObject({ text: targets, image: targets, whenDown }),
]);

const price = z.strictObject({
  perVideo: z.number().min(0).default(0),
  perSecond: z.number().min(0).default(0),
  sizes: z.record(z.string(), z.number().min(0)).default({}),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must look like USD')
    .default('USD'),
});

const engineId = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,39}$/, 'has lower-case letters, digits and hyphens');

const engine = z.union([
  z.custom<Engine>((value) => isEngine(value)),
  z.looseObject({ kind: z.string(), concurrency: z.int().min(1).max(64).optional() }),
]);

const setting = z.union([z.string(), z.number(), z.array(z.string())]);
const settingNames = Object.keys(OPTIONS).filter((name) => name !== 'models' && name !== 'config');

const schema = z.strictObject({
  ...Object.fromEntries(settingNames.map((name) => [name, setting.optional()])),
  engines: z.record(engineId, engine).default({}),
  models: z.record(modelName, route).default({}),
  prices: z.record(modelName, price).default({}),
});

function isEngine(value: unknown): value is Engine {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['models', 'start', 'poll'].every(
      (name) => typeof (value as Record<string, unknown>)[name] === 'function',
    )
  );
}

function toConfigFile(file: string, parsed: z.infer<typeof schema>): ConfigFile {
  const { engines, models, prices, ...settings } = parsed;
  const routes = new Map<string, ModelRoute>();
  const aliases = new Map<string, string>();
  for (const [name, target] of Object.entries(models)) {
    if (typeof target === 'string') aliases.set(name, target);
    else routes.set(name, routeOf(target));
  }
  const written: ConfigFile['settings'] = Object.fromEntries(
    Object.entries(settings as Record<string, SettingValue | undefined>).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, textOf(value)]],
    ),
  );
  // Wherever it is read from, a file means the same folder.
  if (written.data) written.data = path.resolve(path.dirname(file), written.data);
  return {
    path: file,
    settings: written,
    engines: new Map(Object.entries(engines).map(([id, given]) => [id, settingOf(given)])),
    aliases,
    routes,
    prices: new Map(Object.entries(prices)),
  };
}

function textOf(value: SettingValue): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

function settingOf(given: z.infer<typeof engine>): EngineSetting {
  if (isEngine(given)) return { engine: given, concurrency: null };
  const { kind, concurrency = null, ...options } = given;
  return { kind, concurrency, options };
}

function routeOf(given: Exclude<z.infer<typeof route>, string>): ModelRoute {
  if (Array.isArray(given)) return { text: given, image: given, whenDown: 'fallback' };
  const sides = given as Exclude<typeof given, readonly unknown[]>;
  const both =
    'to' in sides ? { text: sides.to, image: sides.to } : { text: sides.text, image: sides.image };
  return { ...both, whenDown: sides.whenDown ?? 'fallback' };
}
