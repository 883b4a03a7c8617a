/** What parent and child tell each other; structured-cloneable. */
export type ToChild = { type: 'run'; id: number; task: unknown };

export type FromChild =
  | { type: 'message'; id: number; message: unknown }
  | { type: 'result'; id: number; result: unknown }
  | { type: 'error'; id: number; error: ChildErrorInfo };

/** An error as it crosses the border. */
export interface ChildErrorInfo {
  name: string;
  message: string;
  /** The error's `code`, if it is text. */
  code: string | null;
  stack: string | null;
}
