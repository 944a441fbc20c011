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
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { Actor } from '@/domain/people/permissions';
import { NewStoryPlace } from './new-story-place';
import { storyPlaces, type StoryPlaceChoice } from './story-places';
import { useDisclosure } from '../list/use-disclosure';
import type { BudgetDesk, BudgetEdition, BudgetTemplate } from './view';

interface NewStoryProps {
  actor: Actor;
  editions: BudgetEdition[];
  desks: BudgetDesk[];
  templates: BudgetTemplate[];
  beginning: StoryPlaceChoice | null;
}

/** Creates a story in the person's most likely place; the menu offers other places and templates. */
export function NewStory({ actor, editions, desks, templates, beginning }: NewStoryProps) {
  const words = useNewsroomWords();
  const router = useRouter();
  const elsewhere = useDisclosure();
  const [opening, setOpening] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const attempt = useRef({ asked: '', key: '' });

  const begin = async (place: StoryPlaceChoice, templateId?: string) => {
    if (opening) return;
    setOpening(true);
    setTrouble(null);
    // The same again after a lost answer is the same story.
    const asked = JSON.stringify([place, templateId]);
    if (attempt.current.asked !== asked) attempt.current = { asked, key: newKey() };
    const content = { ...place, templateId, key: attempt.current.key };
    const answer = await send('POST', '/api/newsroom/stories', content, Added);
    if (answer.done) return router.push(`/newsroom/stories/${answer.data.id}`);
    setOpening(false);
    setTrouble(reasonWords(answer, words));
  };

  const { button, opening: openingWord, elsewhere: elsewhereWord, refusal } = words.newStory;
  const face = (
    <>
      <Icon of={PlusIcon} />
      <span className="desk-only">{opening ? openingWord : button}</span>
      <Kbd keys="C" />
    </>
  );
  if (!beginning)
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
        onClick={() => void begin(beginning)}
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
            likely={beginning}
            opening={opening}
            onBegin={(...place) => void begin(...place)}
          />
        </details>
      )}
      <span role="alert">
        {trouble && (
          <span className="menu trouble note-line">
            <Icon of={CircleXIcon} tone="bad" />
            <span>{trouble}</span>
          </span>
        )}
      </span>
    </span>
  );
}
