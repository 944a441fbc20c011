'use client';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { read } from '@/components/api/request';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { OpenStoriesAnswer } from '@/domain/api/people/hand-over';
import type { PersonView } from '../view';
import { HandOverDialog } from './hand-over-dialog';

/** The number of open stories of a person, and a way to hand them over. */
export function OpenStories({ person }: { person: PersonView }) {
  const words = useNewsroomWords().handOver;
  const [list, setList] = useState<OpenStoriesAnswer | null>(null);
  const [isAsking, setAsking] = useState(false);
  const load = useCallback(
    () => read(`/api/newsroom/people/${person.id}/open-stories`, OpenStoriesAnswer).then(setList),
    [person.id],
  );
  useEffect(() => void load(), [load]);
  const count = list?.stories.length ?? 0;
  return (
    <section aria-label={words.title}>
      <h2>{words.title}</h2>
      {list && <p className={count ? undefined : 'help'}>{count ? words.open(count) : words.none}</p>}
      {count > 0 && person.isDeactivated && (
        <p className="note-line tone-warning rounded">{words.leftBehind}</p>
      )}
      {count > 0 && (
        <Button variant="line" onClick={() => setAsking(true)}>
          {words.start}
        </Button>
      )}
      {isAsking && list && (
        <HandOverDialog
          person={person}
          list={list}
          onClose={() => {
            setAsking(false);
            void load();
          }}
        />
      )}
    </section>
  );
}
