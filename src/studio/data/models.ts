import type { Capabilities } from '../../contract/engine.ts';
import { isMissing, request } from './request.ts';
import { createStore } from './store.ts';

/** What a model can do, as the forms need it. */
export interface Capability {
  id: string;
  engine: string | null;
  sizes: readonly string[];
  seconds: readonly string[];
  inputReference: boolean;
  sources: readonly ('remix' | 'edit' | 'extend')[];
  characters: number;
}

export const models = createStore<readonly Capability[]>([]);

/** Where only the names of models are told, the rest is missing. */
type Told = Pick<Capabilities, 'id'> & Partial<Capabilities>;

/** A server that only lists its models is taken for one that can do what the original could. */
const USUAL: Omit<Capability, 'id'> = {
  engine: null,
  sizes: ['720x1280', '1280x720', '1024x1792', '1792x1024'],
  seconds: ['4', '8', '12'],
  inputReference: true,
  sources: ['remix', 'edit', 'extend'],
  characters: 2,
};

export async function loadModels(): Promise<void> {
  const answer = await request<{ data: Told[] }>('/kinora/v1/capabilities').catch(
    async (error: unknown) => {
      if (!isMissing(error)) throw error;
      return request<{ data: Told[] }>('/v1/models');
    },
  );
  models.set(answer.data.map(toCapability));
}

function toCapability(told: Told): Capability {
  return {
    id: told.id,
    engine: told.engine ?? USUAL.engine,
    sizes: told.sizes ?? USUAL.sizes,
    seconds: told.seconds ?? USUAL.seconds,
    inputReference: told.input_reference ?? USUAL.inputReference,
    sources: told.sources ?? USUAL.sources,
    characters: told.characters ?? USUAL.characters,
  };
}

/** The model of that name; a film may be of one that is gone. */
export function modelNamed(id: string): Capability | undefined {
  return models.get().find((model) => model.id === id);
}
