'use client';
import { useCallback } from 'react';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { authorshipOf, type Conflict, type RefusedSave } from '../api';
import type { Autosave } from '../saving/autosave';
import type { Draft } from '../draft';
import { dayTime } from '@/components/ui/time/times';
import type { Notice } from '../notice-bar';

interface WriterParts {
  storyId: string;
  autosave: Autosave<Draft, Conflict, RefusedSave>;
  notify(notice: Notice | null): void;
}

/** Shows the author of a block in a bar above the page. */
export function useWriter({ storyId, autosave, notify }: WriterParts) {
  const { history: words } = useWords();
  const lang = useLanguage();
  return useCallback(
    async (block: number) => {
      // Block numbers refer to the text on the server.
      const sent = await autosave.flush();
      const wrote = sent ? (await authorshipOf(storyId, null))?.[block] : undefined;
      if (!wrote) return notify({ tone: 'bad', text: words.failed });
      const name = words.wroteLast(wrote.personName ?? words.nobody, dayTime(wrote.at, lang));
      const since = wrote.number === null ? words.unsavedBlock : words.wroteFrom(wrote.number);
      notify({ tone: 'good', text: words.wroteThis(name, since) });
    },
    [storyId, autosave, notify, words, lang],
  );
}
