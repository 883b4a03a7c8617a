/**
 * Films of a list of prompts, contact sheets to look at, and a table of what the plans hold.
 *
 *   npm run bench:prompts -- prompts.json                     makes every film
 *   npm run bench:prompts -- prompts.txt --sheets --limit 20  draws six frames of each
 *   npm run bench:prompts -- prompts.json --plans             only reads the prompts
 *
 * More flags: `--out DIR`, `--dimension NAME`, `--only 3,17` (numbers in the list), `--size 1280x720`,
 * `--seconds 4`, `--seed 1`, `--parallel N`. In DIR: `films/`, `sheets/` (six frames of a film) and
 * `stills/` by number, `pages/` (twelve stills, for judging blind), `table.md`, `results.json`.
 * Exits with 1 if a film failed or is empty.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writePages } from './prompts/pages.ts';
import { readPromptList } from './prompts/prompt-list.ts';
import type { RenderOptions } from './prompts/render.ts';
import { renderPrompts } from './prompts/render.ts';
import { detailsOf, summaryOf } from './prompts/report.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'out/prompts' },
    films: { type: 'boolean', default: false },
    sheets: { type: 'boolean', default: false },
    plans: { type: 'boolean', default: false },
    limit: { type: 'string' },
    dimension: { type: 'string', multiple: true },
    only: { type: 'string' },
    size: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    parallel: { type: 'string' },
  },
});
const [file] = positionals;
if (!file) throw new Error('Which list of prompts? npm run bench:prompts -- FILE');

const mode = values.plans ? 'plans' : values.sheets ? 'sheets' : 'films';
// A film is judged as it is served; on a sheet the frames are small anyway.
const size = values.size ?? (mode === 'films' ? '1280x720' : '640x360');
const [width = 1280, height = 720] = size.split('x').map(Number);
const cores = os.availableParallelism();
const options: RenderOptions = {
  mode,
  directory: values.out,
  width,
  height,
  seconds: Number(values.seconds),
  seed: Number(values.seed),
  parallel: Number(values.parallel ?? (mode === 'films' ? Math.max(1, cores >> 1) : cores)),
};

const only = values.only?.split(',').map(Number);
const prompts = (await readPromptList(file))
  .filter(({ number }) => !only || only.includes(number))
  .filter(({ dimension }) => !values.dimension || values.dimension.includes(dimension))
  .slice(0, values.limit ? Number(values.limit) : undefined);
for (const folder of ['films', 'sheets', 'stills', 'pages'])
  await mkdir(path.join(values.out, folder), { recursive: true });

const results = await renderPrompts(prompts, options, ({ number, prompt, error, wallSeconds }) => {
  if (mode !== 'plans' || error !== null)
    console.log(`${number} ${error ?? `${wallSeconds?.toFixed(1)} s`}  ${prompt.slice(0, 90)}`);
});
const pages = await writePages(results, values.out);
const summary = summaryOf(results);
const machine = `${os.cpus()[0]?.model}, ${cores} cores, Node ${process.version}`;
const head = `# ${path.basename(file)}: ${mode}, ${size}, ${values.seconds} s, seed ${values.seed}\n\n${machine}`;
const report = `${head}\n\n${summary}\n\n${detailsOf(results)}\n`;
await writeFile(path.join(values.out, 'table.md'), report);
await writeFile(
  path.join(values.out, 'results.json'),
  JSON.stringify({ file: path.basename(file), machine, options, results }, null, 1),
);
console.log(`\n${summary}\n\n${path.join(values.out, 'table.md')}, ${pages.length} pages`);
if (results.some((result) => result.error !== null || result.picture?.empty)) process.exitCode = 1;
