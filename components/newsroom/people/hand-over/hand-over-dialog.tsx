'use client';
import { useState } from 'react';
import { PersonField } from '@/components/newsroom/list/person-field';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { StageMark } from '@/components/ui/stage-mark';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { MAX_OPEN_STORIES, type OpenStoriesAnswer } from '@/domain/api/people/hand-over';
import type { Option } from '@/domain/api/options';
import type { PersonView } from '../view';
import { useHandOver } from './use-hand-over';

interface HandOverDialogProps {
  person: PersonView;
  list: OpenStoriesAnswer;
  onClose(): void;
}

/** Hands stories over to a chosen person, and shows which ones could not be handed over and why. */
export function HandOverDialog({ person, list, onClose }: HandOverDialogProps) {
  const words = useNewsroomWords();
  const labels = words.handOver;
  const { stories, more } = list;
  const { busy, tried, stays, refused, handOver } = useHandOver(person.id);
  const [chosen, setChosen] = useState<Option | null>(null);
  const [isMissing, setMissing] = useState(false);
  const isOver = tried === stories.length;
  const hasStarted = busy || tried > 0;

  return (
    <Dialog
      open
      title={labels.dialog(person.name)}
      mustAnswer={busy}
      onClose={onClose}
      foot={
        isOver ? (
          <Button variant="solid" onClick={onClose}>
            {words.close}
          </Button>
        ) : (
          <>
            <Button onClick={onClose}>{words.cancel}</Button>
            <Button
              variant="solid"
              aria-busy={busy}
              onClick={() => (chosen ? void handOver(stories, chosen.id) : setMissing(true))}
            >
              {labels.yes(stories.length - tried)}
            </Button>
          </>
        )
      }
    >
      {!hasStarted && (
        <>
          <PersonField
            label={labels.to}
            help={labels.toHelp}
            wrong={isMissing ? words.desks.noPersonChosen : null}
            onChoose={option => {
              setChosen(option);
              setMissing(false);
            }}
          />
          <ul className="handed-stories" tabIndex={0} aria-label={labels.title}>
            {stories.map(({ id, title, stage }) => (
              <li key={id}>
                <StageMark stage={stage} word={words.stages[stage]} shapeOnly />
                <span className="truncate" dir="auto">
                  {title || labels.untitled}
                </span>
              </li>
            ))}
          </ul>
          {more && <p className="help">{labels.more(MAX_OPEN_STORIES)}</p>}
        </>
      )}
      <p role="status">
        {busy && labels.progress(tried - stays.length, stories.length)}
        {isOver && labels.doneFor(tried - stays.length, chosen?.name ?? '')}
      </p>
      {stays.length > 0 && (
        <>
          <p>{labels.refused(stays.length)}</p>
          <ul className="refused-rows">
            {stays.map(({ story, problem }) => (
              <li key={story.id}>
                <b dir="auto">{story.title || labels.untitled}</b>
                <span className="soft">
                  {reasonWords({ done: false, field: null, reason: problem.reason }, words)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <FormError refused={refused} />
    </Dialog>
  );
}
