import type { ConformanceCase } from './case.ts';
import { authenticationCases } from './cases/authentication.ts';
import { batchCases } from './cases/batches.ts';
import { browserCases } from './cases/browsers.ts';
import { characterCases } from './cases/characters.ts';
import { contentCases } from './cases/content.ts';
import { createCases } from './cases/create.ts';
import { deleteCases, lastDeleteCases } from './cases/delete.ts';
import { editCases } from './cases/edits.ts';
import { expiryCases } from './cases/expiry.ts';
import { extensionCases } from './cases/extensions.ts';
import { fileCases } from './cases/files.ts';
import { idempotencyCases } from './cases/idempotency.ts';
import { listCases } from './cases/list.ts';
import { modelCases } from './cases/models.ts';
import { multipartCases } from './cases/multipart.ts';
import { othersCases } from './cases/others.ts';
import { referenceCases } from './cases/reference.ts';
import { refusalCases } from './cases/refusals.ts';
import { remixCases } from './cases/remix.ts';
import { restartCases } from './cases/restart.ts';
import { retrieveCases } from './cases/retrieve.ts';
import { routingCases } from './cases/routing.ts';
import { supersetCases } from './cases/superset.ts';
import { webhookCases } from './cases/webhooks.ts';

/**
 * Every case, in an order that keeps the server busy: what needs no film runs while the shared one
 * is made, and what takes the shared film away comes last.
 */
export const conformanceCases: readonly ConformanceCase[] = [
  ...createCases,
  ...refusalCases,
  ...multipartCases,
  ...modelCases,
  ...authenticationCases,
  ...routingCases,
  ...browserCases,
  ...fileCases,
  ...referenceCases,
  ...listCases,
  ...deleteCases,
  ...idempotencyCases,
  ...retrieveCases,
  ...contentCases,
  ...supersetCases,
  ...remixCases,
  ...editCases,
  ...characterCases,
  ...extensionCases,
  ...batchCases,
  ...webhookCases,
  ...othersCases,
  ...expiryCases,
  ...lastDeleteCases,
  ...restartCases,
];
