import type { ChildErrorInfo, FromChild, ToChild } from './child-protocol.ts';

/**
 * The child's side of `child.ts`: call it once in the module that is forked. The handler gets each
 * task in turn and may `send` messages while it works; what it returns or throws goes to the parent.
 * The process ends with the parent, whatever it is doing.
 */
export function serveChild<Task, Result, Message = never>(
  handler: (task: Task, send: (message: Message) => void) => Promise<Result>,
): void {
  process.on('disconnect', () => process.exit(0));
  process.on('message', (request: ToChild) => {
    void answer(request.id, (send) => handler(request.task as Task, send));
  });
}

async function answer<Message>(
  id: number,
  work: (send: (message: Message) => void) => Promise<unknown>,
): Promise<void> {
  try {
    const result = await work((message) => tell({ type: 'message', id, message }));
    tell({ type: 'result', id, result });
  } catch (error) {
    tell({ type: 'error', id, error: describe(error) });
  }
}

function tell(message: FromChild): void {
  if (process.connected) process.send?.(message);
}

function describe(error: unknown): ChildErrorInfo {
  if (!(error instanceof Error)) {
    return { name: 'Error', message: String(error), code: null, stack: null };
  }
  const { name, message, stack = null } = error;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { name, message, code, stack };
}
