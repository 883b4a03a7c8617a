/**
 * What every program of this folder does with its SDK and reports as one JSON line each:
 * `{"operation": "create", "ok": true}`, or `"ok": false` with an `error`.
 */
export const OPERATIONS = {
  create: 'creates a video from a prompt, and the answer has what was asked for',
  create_with_image: 'creates a video from a prompt and a file',
  poll: 'waits with the helper of the SDK, or by its retrieve, until it is completed',
  retrieve: 'retrieves it',
  list: 'pages to the end of the list, two at a time, and meets every video once',
  download: 'downloads the film, the thumbnail and the spritesheet',
  remix: 'remixes the film of the harness',
  edit: 'edits the film of the harness by its id',
  edit_upload: 'edits an uploaded film',
  extend: 'extends the film of the harness by four seconds to eight',
  create_character: 'makes a character of an uploaded film',
  get_character: 'retrieves the character',
  delete: 'deletes the video, which is then not found: the error of the SDK has its words',
} as const;

export type Operation = keyof typeof OPERATIONS;

export interface Report {
  operation: Operation;
  ok: boolean;
  error?: string;
}
