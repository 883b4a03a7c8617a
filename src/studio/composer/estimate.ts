import { useEffect, useState } from 'preact/hooks';
import type { Cost, VideoEstimate } from '../../contract/engine.ts';
import { films, type Film } from '../data/films.ts';
import { isMissing, request } from '../data/request.ts';
import { useStore } from '../data/store.ts';
import { roughly } from '../data/words.ts';
import type { Draft } from './draft.ts';

/** What a film would be made with. */
interface Asked {
  model: string;
  size: string;
  seconds: string;
  input_reference: boolean;
  characters: number;
}

const PAUSE_MS = 250;
let isServerSilent = false;

/** `about 12 s · free`; empty while nothing is known. */
export function useEstimate(draft: Draft): string {
  const { model, size, seconds } = draft;
  const hasImage = draft.reference !== null;
  const cast = draft.characters.length;
  const [words, setWords] = useState('');
  const isLoaded = useStore(films, (all) => all.isLoaded);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      const asked = { model, size, seconds, input_reference: hasImage, characters: cast };
      void estimate(asked).then((found) => {
        if (isCurrent) setWords(found);
      });
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [model, size, seconds, hasImage, cast, isLoaded]);
  return words;
}

async function estimate(asked: Asked): Promise<string> {
  const told = isServerSilent ? null : await ask(asked);
  const time = told?.eta_seconds ?? paceOf(asked);
  const parts = [time === null ? '' : `about ${roughly(time)}`, costWords(told?.cost)];
  return parts.filter((part) => part !== '').join(' · ');
}

async function ask(asked: Asked): Promise<VideoEstimate | null> {
  try {
    return await request<VideoEstimate>('/kinora/v1/estimate', { method: 'POST', body: asked });
  } catch (error) {
    isServerSilent = isMissing(error);
    return null;
  }
}

function costWords(cost: Cost | null | undefined): string {
  if (!cost) return '';
  const { amount, currency } = cost;
  if (amount === 0) return 'free';
  return new Intl.NumberFormat(undefined, {
    style: 'currency',
    currency,
    maximumFractionDigits: 3,
  }).format(amount);
}

/** Seconds, from how long films of this model took before; null without one. */
function paceOf(asked: Asked): number | null {
  const work = (film: Pick<Film, 'size' | 'seconds'>): number => {
    const [width = 0, height = 0] = film.size.split('x').map(Number);
    return width * height * Number(film.seconds);
  };
  const paces = [...films.get().byId.values()].flatMap((film) => {
    const begun = film.details?.started_at ?? null;
    if (film.model !== asked.model || film.completed_at === null || begun === null) return [];
    return (film.completed_at - begun) / work(film);
  });
  if (paces.length === 0) return null;
  const middle = paces.toSorted((a, b) => a - b)[Math.floor(paces.length / 2)]!;
  return middle * work({ ...asked, size: asked.size as Film['size'] });
}
