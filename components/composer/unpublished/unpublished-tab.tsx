'use client';
import { useMemo } from 'react';
import type { BodyNode } from '@/domain/document/body';
import {
  unpublishedChanges,
  withoutChange,
  type UnpublishedChange,
} from '@/domain/history/unpublished-changes';
import type { ReadText } from '@/domain/history/public-changes';
import { blockWords } from '@/domain/history/words';
import { useTools } from '@/components/editor/context';
import { Button } from '@/components/ui/button';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useComposerWords } from '../words/use-composer-words';
import type { Draft } from '../draft';
import { blockLabel, fieldText, partLabel, type Paper } from '../merging/conflict-words';
import { DifferenceRow } from '../merging/difference-row';
import type { ComposerStory } from '../view';
import { useLiveText } from './use-live-text';

/** The actions on one unpublished change. */
export interface UnpublishedTools {
  goTo(change: UnpublishedChange): void;
  /** Reverts one change, unless the text there has changed since it was shown. */
  takeBack(change: UnpublishedChange, live: ReadText): void;
}

interface UnpublishedTabProps {
  story: ComposerStory;
  /** The text in the composer. */
  current: Draft;
  lang: string;
  paper: Paper;
  tools: UnpublishedTools;
  /** Restores the revision that readers have. */
  onTakeBackAll(number: number): Promise<void>;
}

/** The unpublished changes of a live story, each with a link to it and a button to revert it. */
export function UnpublishedTab({ story, current, lang, paper, tools, onTakeBackAll }: UnpublishedTabProps) {
  const words = useComposerWords();
  const labels = words.unpublished;
  const { readOnly } = useTools();
  const { liveRevision } = story;
  const { live: content, again } = useLiveText(story.id, liveRevision);
  const { sections } = paper;
  const live = useMemo((): Draft | null => {
    if (!content) return null;
    // A section that was merged into another since is that of the working copy, which moved with it.
    const isThere = sections.some(({ id }) => id === content.fields.sectionId);
    const { sectionId } = isThere ? content.fields : current.fields;
    return { ...current, body: content.body, fields: { ...content.fields, sectionId } };
  }, [content, sections, current]);
  const changes = useMemo(() => (live ? unpublishedChanges(live, current) : []), [live, current]);

  if (liveRevision === null) return <p className="muted">{labels.none}</p>;
  if (content === undefined) return <p className="muted">{labels.loading}</p>;
  if (!live)
    return (
      <p className="bad">
        {labels.failed}{' '}
        <Button tiny onClick={again}>
          {labels.again}
        </Button>
      </p>
    );
  if (!changes.length) return <p className="muted">{labels.none}</p>;
  return (
    <div className="unpublished-tab">
      <h2>{labels.title(changes.length)}</h2>
      <p className="help">{labels.text}</p>
      <ul>
        {changes.map((change, index) => (
          <Change key={index} {...{ change, live, current, lang, paper, tools, readOnly }} />
        ))}
      </ul>
      {!readOnly && changes.length > 1 && (
        <Button variant="line" onClick={() => void onTakeBackAll(liveRevision)}>
          {labels.takeBackAll}
        </Button>
      )}
    </div>
  );
}

interface ChangeProps extends Pick<UnpublishedTabProps, 'current' | 'lang' | 'paper' | 'tools'> {
  change: UnpublishedChange;
  live: Draft;
  readOnly: boolean;
}

function Change({ change, live, current, lang, paper, tools, readOnly }: ChangeProps) {
  const words = useComposerWords();
  const locale = useLanguage();
  const labels = words.unpublished;
  const textOf = (block: BodyNode | null) => block && (blockWords(block) || blockLabel(block, words));
  const field = change.kind === 'field' ? (change.field === 'sectionId' ? 'place' : change.field) : null;
  const label =
    change.kind === 'field'
      ? partLabel(field!, words)
      : (blockLabel((change.newer ?? change.older)!, words) ?? words.fields.body);
  const [older, newer] =
    change.kind === 'field'
      ? [fieldText(live, field!, paper, locale), fieldText(current, field!, paper, locale)]
      : [textOf(change.older), textOf(change.newer)];
  return (
    <li>
      <DifferenceRow
        {...{ label, older, newer, lang, layout: 'inline', heading: false, pictures: null }}
        after={
          <span className="button-row">
            <Button tiny aria-label={`${labels.goTo}: ${label}`} onClick={() => tools.goTo(change)}>
              {labels.goTo}
            </Button>
            {!readOnly && withoutChange(current, live, change) && (
              <Button
                tiny
                aria-label={`${labels.takeBack}: ${label}`}
                onClick={() => tools.takeBack(change, live)}
              >
                {labels.takeBack}
              </Button>
            )}
          </span>
        }
      />
    </li>
  );
}
