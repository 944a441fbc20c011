'use client';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { StoryAnswer } from '@/domain/api/story';
import type { ActionRequest } from '@/domain/api/story-writes';
import { newKey } from '@/components/ui/new-key';
import { send, type NotDone } from '@/components/api/send';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { BudgetRow } from '@/domain/api/budget-rows';

/** Publishes the changes of a live story from its row; `why` is the reason if they are refused. */
export function usePublishChanges({ id, version }: Pick<BudgetRow, 'id' | 'version'>) {
  const router = useRouter();
  const words = useWords();
  const newsroom = useNewsroomWords();
  const lang = useLanguage();
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState<string | null>(null);
  // A retry after a lost answer is the same step.
  const attempt = useRef({ version, key: newKey() });

  const reasonOf = (answer: NotDone) => {
    if (answer.status === 409) return newsroom.bulk.conflict;
    const known = answer.problem && problemWords(answer.problem, words, lang);
    return known ? asSentence(known, lang) : reasonWords(answer, newsroom);
  };

  const publish = async () => {
    if (busy) return;
    setBusy(true);
    setWhy(null);
    if (attempt.current.version !== version) attempt.current = { version, key: newKey() };
    const request: ActionRequest = { action: 'publish', ...attempt.current };
    const answer = await send('POST', `/api/newsroom/stories/${id}/actions`, request, StoryAnswer);
    setBusy(false);
    if (!answer.done) return setWhy(reasonOf(answer));
    router.refresh();
  };
  return { busy, why, publish };
}
