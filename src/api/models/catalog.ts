/** A model of an engine, and what it can do. */
export interface EngineModel {
  engine: string;
  /** The engine's own id of the model. */
  model: string;
  /** `WIDTHxHEIGHT` and whole seconds that it can deliver. */
  sizes: readonly string[];
  seconds: readonly string[];
  /** Why it makes no longer films, if there is a limit to what it makes of several; a sentence. */
  chainLimit: string | null;
  framesPerSecond: number;
  audio: boolean;
  inputReference: boolean;
  /** What it can make of another film. */
  sources: readonly ('remix' | 'edit' | 'extend')[];
  /** Most characters in one film. */
  characters: number;
}

/** What a name that a caller may send stands for: the model that is tried first. */
export interface NamedModel extends EngineModel {
  /** All of them, in the order in which the next job shall try them. */
  routes: { text: readonly EngineModel[]; image: readonly EngineModel[] };
}

/** The models that a caller may name. */
export interface ModelCatalog {
  /** In the order in which they are listed. */
  ids(): readonly string[];
  find(name: string): NamedModel | undefined;
}
