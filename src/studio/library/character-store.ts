import type { Page } from '../../contract/page.ts';
import { isMissing, request } from '../data/request.ts';
import { createStore } from '../data/store.ts';

export interface Character {
  id: string;
  name: string;
  created_at: number;
}

export const characters = createStore<readonly Character[]>([]);

/** All characters of the project, newest first. */
export async function loadCharacters(): Promise<void> {
  try {
    const page = await request<Page<Character>>('/kinora/v1/characters?limit=100');
    characters.set(page.data);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
