import { defineConfig } from 'kinora';
import { createRenderEngine } from './render-engine.ts';

export default defineConfig({
  engines: {
    render: createRenderEngine('render', process.env['RENDER_URL'] ?? 'http://127.0.0.1:9000'),
  },
  models: { 'sora-2': ['render/draft', 'illustrator'] },
});
