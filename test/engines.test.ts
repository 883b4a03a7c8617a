import { createIllustrator } from '../src/engines/illustrator/engine.ts';
import { testEngine } from '../src/testing/test-engine.ts';
import { createCardEngine } from './card-engine.ts';

testEngine('the one of the tests', async () => {
  const engine = createCardEngine();
  return {
    engine,
    request: { width: 320, height: 180, seconds: 4 },
    endless: { prompt: 'SLOW' },
    failing: { request: { prompt: 'FAIL' }, code: 'engine_error', retryable: true },
    [Symbol.asyncDispose]: async () => engine.close?.(),
  };
});

testEngine('illustrator', async () => {
  const engine = createIllustrator();
  return {
    engine,
    request: { width: 320, height: 180, seconds: 1 },
    endless: { width: 1920, height: 1080, seconds: 20, model: 'illustrator-pro' },
    [Symbol.asyncDispose]: async () => engine.close?.(),
  };
});
