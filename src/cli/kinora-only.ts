import { NotFoundError, type Kinora } from '../client/index.ts';

/**
 * Does what only Kinora offers, and says so where another server, or a strict one, does not.
 *
 * @param about `what` in words; `id` of a video that it is about: if that is there, it is the
 *   operation that is not.
 */
export async function onlyKinora<T>(
  work: () => Promise<T>,
  about: { client: Kinora; what: string; id?: string },
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    const { client, what, id } = about;
    if (id !== undefined) await client.videos.retrieve(id);
    const message = `${client.baseURL} does not offer ${what}: only Kinora does, and not in strict mode.`;
    throw new Error(message, { cause: error });
  }
}
