import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Where compiled code is kept between processes: compiling it costs each of them as much as its
 * work. Only this user can write there, since it is run; without such a place all is compiled anew.
 */
export function codeCacheDirectory(env: NodeJS.ProcessEnv): string {
  return (
    env['NODE_COMPILE_CACHE'] ??
    join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'kinora', 'code')
  );
}
