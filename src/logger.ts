import { pino, type Logger } from 'pino';
import type { LogLevel } from './config-options.ts';

/** JSON lines for machines. Keys never reach a log line, prompts are never given to one. */
export function createLogger(level: LogLevel, destination: NodeJS.WritableStream): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['req.headers.authorization', 'req.headers["api-key"]'],
    },
    destination,
  );
}
