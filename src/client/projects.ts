import type { Page } from '../contract/page.ts';
import type {
  Project,
  ProjectCreateParams,
  ProjectUpdateParams,
  Usage,
} from '../contract/project.ts';
import type { ListParams } from './batches.ts';
import { Pages } from './pages.ts';
import { pathTo } from './path-to.ts';
import { requestJson, type CallOptions, type Connection } from './request.ts';

/** `/kinora/v1/projects`: needs a key of the scope `admin`. */
export class Projects {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  create(params: ProjectCreateParams, options: CallOptions = {}): Promise<Project> {
    return this.#post([], params, options);
  }

  retrieve(projectId: string, options: CallOptions = {}): Promise<Project> {
    const path = `/kinora/v1${pathTo('projects', projectId)}`;
    return requestJson(this.#connection, path, options);
  }

  list(params: ListParams = {}, options: CallOptions = {}): Pages<Project> {
    return new Pages((after) =>
      requestJson<Page<Project>>(this.#connection, '/kinora/v1/projects', {
        ...options,
        query: { ...params, ...(after !== undefined && { after }) },
      }),
    );
  }

  update(
    projectId: string,
    params: ProjectUpdateParams,
    options: CallOptions = {},
  ): Promise<Project> {
    return this.#post([projectId], params, options);
  }

  /** What was made in the last days, by project. */
  usage(
    { days, allProjects }: { days?: number; allProjects?: boolean } = {},
    options: CallOptions = {},
  ): Promise<{ object: 'list'; data: Usage[] }> {
    const query = { days, all_projects: allProjects ? 'true' : undefined };
    return requestJson(this.#connection, '/kinora/v1/usage', { ...options, query });
  }

  #post(segments: string[], body: object, options: CallOptions): Promise<Project> {
    const path = `/kinora/v1${pathTo('projects', ...segments)}`;
    return requestJson(this.#connection, path, { ...options, method: 'POST', body });
  }
}
