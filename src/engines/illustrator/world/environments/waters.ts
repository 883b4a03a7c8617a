import type { Environment } from '../environment.ts';
import { bridge } from './bridge.ts';
import { lake, marsh, river } from './freshwater.ts';
import { harbor } from './harbor.ts';
import { pool } from './pool.ts';
import { sky } from './sky.ts';
import { underwater } from './underwater.ts';
import { waterfall } from './waterfall.ts';

export const waters: readonly Environment[] = [
  lake,
  river,
  marsh,
  harbor,
  bridge,
  pool,
  underwater,
  waterfall,
  sky,
];
