import { ApiError } from '../../contract/error.ts';

/** For every operation that names a file by its id. */
export function noSuchFile(id: string, param = 'id'): ApiError {
  return new ApiError(404, `No such File object: ${id.slice(0, 200)}`, { param });
}
