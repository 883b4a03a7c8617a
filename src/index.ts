export type { Config } from './config.ts';
export { ConfigError, resolveConfig } from './config.ts';
export type { EngineConfig, KinoraConfig, RouteConfig } from './config-file.ts';
export { defineConfig } from './config-file.ts';
export type { EngineDefinition } from './engines/define-engine.ts';
export { defineEngine } from './engines/define-engine.ts';
export type {
  CancelOutcome,
  ConformHint,
  Durability,
  Engine,
  EngineCharacter,
  EngineContext,
  EngineError,
  EngineHealth,
  EngineOutput,
  EngineRequest,
  EngineSource,
  EngineStatus,
  KeptFiles,
  ModelCapabilities,
  NativeFormat,
  NativePolicy,
  Operation,
} from './engines/engine.ts';
export { fromGenerator, GenerationError } from './engines/from-generator.ts';
export type { GenerateContext, Generator } from './engines/from-generator.ts';
export { NATIVE_FAMILIES } from './engines/families.ts';
export type { FilmPlan, FilmSegment, FilmShape, Planned, PlanRefusal } from './engines/planner.ts';
export { planFilm } from './engines/planner.ts';
export { loadConfig } from './load-config.ts';
export type { KinoraServer, ServerOptions } from './server.ts';
export { startServer } from './server.ts';
