import { defineConfig } from 'vitest/config';
import base, { STUDIO_STORIES } from '../../vitest.config.ts';

export default defineConfig({
  test: { ...base.test, include: STUDIO_STORIES, exclude: [], maxWorkers: 1 },
});
