/** What a model that a caller may name can do. */
export interface NamedModel {
  engine: string;
  /** The engine's own id of the model. */
  model: string;
  /** `WIDTHxHEIGHT` and whole seconds that it can deliver. */
  sizes: readonly string[];
  seconds: readonly string[];
  inputReference: boolean;
  /** What it can make of another film. */
  sources: readonly ('remix' | 'edit' | 'extend')[];
  /** Most characters in one film. */
  characters: number;
}

/** The models that a caller may name. */
export interface ModelCatalog {
  /** In the order in which they are listed. */
  ids(): readonly string[];
  find(name: string): NamedModel | undefined;
}
