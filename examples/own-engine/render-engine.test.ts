import { testEngine } from 'kinora/testing/vitest';
import { createRenderEngine } from './render-engine.ts';
import { serveRenders } from './render-service.ts';

testEngine('render', async () => {
  const service = await serveRenders();
  const make = () => createRenderEngine('render', service.url);
  return {
    engine: make(),
    request: { prompt: 'A balloon' },
    // What the service does at these words is this test's to say.
    endless: { prompt: 'never done' },
    failing: { request: { prompt: 'fails' }, code: 'engine_error', retryable: true },
    // A second engine over the same service, as after a crash of Kinora.
    restart: async () => make(),
    lose: async () => service.forget(),
    startCount: () => service.begun.size,
    isWorking: ({ job }) => service.isWorking(String(job)),
    [Symbol.asyncDispose]: () => service.close(),
  };
});
