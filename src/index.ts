export type { Config } from './config.ts';
export { ConfigError, resolveConfig } from './config.ts';
export type {
  Engine,
  EngineContext,
  EngineError,
  EngineOutput,
  EngineRequest,
  EngineStatus,
  ModelCapabilities,
  Operation,
} from './engines/engine.ts';
export { fromGenerator, GenerationError } from './engines/from-generator.ts';
export type { GenerateContext, Generator } from './engines/from-generator.ts';
export type { KinoraServer, ServerOptions } from './server.ts';
export { startServer } from './server.ts';
