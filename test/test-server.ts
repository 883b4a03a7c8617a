import {
  createTestServer as createServer,
  type TestServer,
  type TestServerOptions,
} from '../src/testing/create-test-server.ts';
import { createTestDatabase } from './database.ts';

export type { TestServer } from '../src/testing/create-test-server.ts';

/**
 * A test server over a database of the run's own server: where the private one is not what a test is
 * about, this begins and ends in a moment.
 */
export async function createTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  const dispose = () => database[Symbol.asyncDispose]();
  try {
    const settings = { database: database.url, ...options.settings };
    const server = await createServer({ ...options, settings });
    const close = async (): Promise<void> => {
      await server.close();
      await dispose();
    };
    return { ...server, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await dispose();
    throw error;
  }
}
