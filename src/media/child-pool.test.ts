import { expect, test } from 'vitest';
import { createChildPool } from './child-pool.ts';
import { ChildCrashError } from './child.ts';
