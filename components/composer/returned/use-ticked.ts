'use client';
import { useState } from 'react';
import * as z from 'zod/mini';

const keyOf = (storyId: string, personId: string) => `broadsheet-ticked-${storyId}-${personId}`;

const Ticked = z.object({ at: z.string(), ticked: z.array(z.int()) });

/** The ticked places of the list of this time; none of an earlier one. */
function read(key: string, at: string): number[] {
  try {
    const kept = Ticked.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return kept.success && kept.data.at === at ? kept.data.ticked : [];
  } catch {
    return [];
  }
}

/**
 * What a person ticked in the list of a returned story, stored in this browser until it is returned again.
 * @param at when the story was returned
 */
export function useTicked(storyId: string, personId: string, at: string) {
  const key = keyOf(storyId, personId);
  const [ticked, setTicked] = useState<readonly number[]>(() => read(key, at));
  const toggle = (place: number) => {
    const next = ticked.includes(place) ? ticked.filter(one => one !== place) : [...ticked, place];
    setTicked(next);
    try {
      localStorage.setItem(key, JSON.stringify({ at, ticked: next }));
    } catch {
      // Without storage, items are ticked until the page is closed.
    }
  };
  return { ticked, toggle };
}
