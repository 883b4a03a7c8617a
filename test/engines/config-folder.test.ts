import { chmod, copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/load-config.ts';
import { openEngines } from '../../src/open-engines.ts';
import { driveEngine } from '../../src/testing/drive-engine.ts';

const engines = {
  comfy: {
    kind: 'comfyui',
    baseURL: 'http://127.0.0.1:9',
    models: { wan: { workflow: 'workflow.json', bindings: { prompt: 'title:Prompt.text' } } },
  },
  script: {
    kind: 'command',
    program: './copy.sh',
    args: ['{{here}}/film', '{{out}}'],
    requires: ['film'],
    models: { copy: {} },
  },
};
const request = {
  id: `video_${'c7'.repeat(24)}`,
  model: 'copy',
  prompt: 'A copy',
  width: 1280,
  height: 720,
  seconds: 4,
  seed: 1,
  inputReference: null,
  source: null,
  characters: [],
};

test.skipIf(process.platform === 'win32')(
  'relative paths begin where the configuration is, wherever it is read',
  async () => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'kinora-folder-'));
    try {
      const file = path.join(folder, 'kinora.config.json');
      await writeFile(file, JSON.stringify({ data: './kept', engines }));
      await copyFile(
        path.join(import.meta.dirname, 'workflow.json'),
        path.join(folder, 'workflow.json'),
      );
      await writeFile(path.join(folder, 'film'), 'the bytes of a film');
      await writeFile(path.join(folder, 'copy.sh'), '#!/bin/sh\ncp "$1" "$2"\n');
      await chmod(path.join(folder, 'copy.sh'), 0o755);

      const config = await loadConfig({}, { config: file });
      expect(config.dataDirectory).toBe(path.join(folder, 'kept'));
      const room = await openEngines(config);
      try {
        const script = room.engines.get('script')!;
        expect(await script.health!(AbortSignal.timeout(5000))).toMatchObject({ problems: [] });
        await using drive = await driveEngine(script);
        const ended = await drive.end(await drive.start(request));
        if (ended.state !== 'succeeded') throw new Error(JSON.stringify(ended));
        expect(await readFile(await drive.save(ended), 'utf8')).toBe('the bytes of a film');
      } finally {
        await room.close();
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
