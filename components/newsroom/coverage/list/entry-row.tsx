'use client';
import GripIcon from 'lucide-react/icons/grip-vertical';
import KeyIcon from 'lucide-react/icons/milestone';
import EditIcon from 'lucide-react/icons/pencil';
import PinIcon from 'lucide-react/icons/pin';
import RemoveIcon from 'lucide-react/icons/trash-2';
import type { EntryAnswer } from '@/domain/coverage/api';
import { entryLine } from '@/domain/coverage/entry-line';
import { directionOf } from '@/domain/language/direction';
import type { Visit } from '@/domain/people/presence';
import { PeopleAt } from '@/components/newsroom/live/people-on-screen';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import type { Drag } from '@/components/ui/drag/use-drag';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { When } from '@/components/newsroom/time/when';
import { EntryBody } from './entry-body';

interface EntryRowProps {
  entry: EntryAnswer;
  lang: string;
  /** The others who have the coverage open. */
  people: Visit[];
  /** How it is moved; null for what has no order. */
  drag: Drag<EntryAnswer> | null;
  /** Whether a change of it is being sent, so that no other one can be made yet. */
  isOnItsWay: boolean;
  onEdit(): void;
  onMark(marks: Partial<Pick<EntryAnswer, 'pinned' | 'keyEvent'>>): void;
  onPublish(): void;
  onRemove(): void;
}

/** An entry in the list of the newsroom, with all that can be done to it. */
export function EntryRow(props: EntryRowProps) {
  const { entry, lang, people, drag, isOnItsWay, onEdit, onMark, onPublish, onRemove } = props;
  const { coverage: words, presence } = useNewsroomWords();
  const { title, body, byline, author, pinned, keyEvent, publishedAt, changedAt } = entry;
  const unlessWaiting = (run: () => void) => () => isOnItsWay || run();
  const isOver = drag?.dragged?.over === entry.id && !drag.isDragged(entry);
  return (
    <li
      className={classNames('entry-row', drag?.isDragged(entry) && 'lifted', isOver && 'over')}
      data-place={drag ? entry.id : undefined}
      data-entry={entry.id}
      tabIndex={-1}
    >
      <div className="entry-row-head">
        {drag && (
          <span
            role="button"
            tabIndex={0}
            className="grip"
            aria-label={words.move(entryLine(entry))}
            {...drag.cardProps(entry)}
            {...drag.keyProps(entry)}
          >
            <Icon of={GripIcon} small />
          </span>
        )}
        <b>
          <When at={publishedAt ?? entry.createdAt} absolute />
        </b>
        {pinned && <span className="chip is-on">{words.pinned}</span>}
        {keyEvent && <span className="chip is-on">{words.keyEvent}</span>}
        <span className="muted truncate">{byline || words.by(author)}</span>
        {changedAt && (
          <span className="muted">
            {words.changed} <When at={changedAt} absolute />
          </span>
        )}
        <PeopleAt people={people} place={entry.id} say={presence.changing} />
        <span className="entry-actions" aria-busy={isOnItsWay}>
          {entry.mayPublish && (
            <Button tiny variant="line" onClick={unlessWaiting(onPublish)}>
              {words.publish}
            </Button>
          )}
          {entry.mayChange && (
            <>
              <Button
                tiny
                icon
                on={keyEvent}
                aria-pressed={keyEvent}
                aria-label={words.keyEvent}
                title={words.keyEvent}
                onClick={unlessWaiting(() => onMark({ keyEvent: !keyEvent }))}
              >
                <Icon of={KeyIcon} small />
              </Button>
              <Button
                tiny
                icon
                on={pinned}
                aria-pressed={pinned}
                aria-label={words.pin}
                title={words.pin}
                onClick={unlessWaiting(() => onMark({ pinned: !pinned }))}
              >
                <Icon of={PinIcon} small />
              </Button>
              <Button tiny icon aria-label={words.edit} title={words.edit} onClick={unlessWaiting(onEdit)}>
                <Icon of={EditIcon} small />
              </Button>
              <Button
                tiny
                icon
                aria-label={words.remove}
                title={words.remove}
                onClick={unlessWaiting(onRemove)}
              >
                <Icon of={RemoveIcon} small />
              </Button>
            </>
          )}
        </span>
      </div>
      <div lang={lang} dir={directionOf(lang)}>
        {title && <h3>{title}</h3>}
        <EntryBody body={body} />
      </div>
    </li>
  );
}
