'use client';
import { Added } from '@/domain/api/written';
import ChevronDownIcon from 'lucide-react/icons/chevron-down';
import CircleXIcon from 'lucide-react/icons/circle-x';
import PlusIcon from 'lucide-react/icons/plus';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { newKey } from '@/components/ui/new-key';
import { send } from '@/components/api/send';
import { useRefusedWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { Actor } from '@/domain/people/permissions';
import { NewStoryPlace } from './new-story-place';
import { storyPlaces, type StoryPlaceChoice } from './story-places';
import { useDisclosure } from '../list/use-disclosure';
import type { ListedDesk } from '@/domain/paper/desk';
import type { BudgetEdition, BudgetTemplate } from './view';

interface NewStoryProps {
  actor: Actor;
  editions: BudgetEdition[];
  desks: ListedDesk[];
  templates: BudgetTemplate[];
  defaultPlace: StoryPlaceChoice | null;
}

/** Creates a story in the person's most likely place; the menu offers other places and templates. */
export function NewStory({ actor, editions, desks, templates, defaultPlace }: NewStoryProps) {
  const words = useNewsroomWords();
  const refusedWords = useRefusedWords();
  const router = useRouter();
  const elsewhere = useDisclosure();
  const [opening, setOpening] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const attempt = useRef({ request: '', key: '' });

  const start = async (place: StoryPlaceChoice, templateId?: string) => {
    if (opening) return;
    setOpening(true);
    setError(null);
    // A retry after a lost answer creates no second story.
    const request = JSON.stringify([place, templateId]);
    if (attempt.current.request !== request) attempt.current = { request, key: newKey() };
    const content = { ...place, templateId, key: attempt.current.key };
    const answer = await send('POST', '/api/newsroom/stories', content, Added);
    if (answer.done) return router.push(`/newsroom/stories/${answer.data.id}`);
    setOpening(false);
    setError(refusedWords(answer));
  };

  const { button, opening: openingWord, elsewhere: elsewhereWord, refusal } = words.newStory;
  const face = (
    <>
      <Icon of={PlusIcon} />
      <span className="desk-only">{opening ? openingWord : button}</span>
      <Kbd keys="C" />
    </>
  );
  if (!defaultPlace)
    return (
      <Button variant="solid" aria-label={button} refusal={refusal}>
        {face}
      </Button>
    );
  const places = storyPlaces(actor, editions, desks);
  const hasChoice = places.length > 1 || templates.length > 0;
  return (
    <span className={classNames('new-story', hasChoice && 'split-button')}>
      <Button
        variant="solid"
        aria-label={opening ? openingWord : button}
        aria-keyshortcuts="C"
        aria-busy={opening || undefined}
        data-new-story
        onClick={() => void start(defaultPlace)}
      >
        {face}
      </Button>
      {hasChoice && (
        <details className="filter-menu at-end" ref={elsewhere}>
          <summary className="button solid" aria-label={elsewhereWord} title={elsewhereWord}>
            <Icon of={ChevronDownIcon} small />
          </summary>
          <NewStoryPlace
            places={places}
            editions={editions}
            desks={desks}
            templates={templates}
            likely={defaultPlace}
            opening={opening}
            onChoose={(...place) => void start(...place)}
          />
        </details>
      )}
      <span role="alert">
        {error && (
          <span className="menu error-note note-line">
            <Icon of={CircleXIcon} tone="bad" />
            <span>{error}</span>
          </span>
        )}
      </span>
    </span>
  );
}
