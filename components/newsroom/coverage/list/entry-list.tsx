'use client';
import { useEffect, useRef, useState } from 'react';
import type { EntryAnswer } from '@/domain/coverage/api';
import { entryLine } from '@/domain/coverage/entry-line';
import type { Visit } from '@/domain/people/presence';
import { PeopleAt } from '@/components/newsroom/live/people-on-screen';
import { Button } from '@/components/ui/button';
import { useDrag } from '@/components/ui/drag/use-drag';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { textOfEntry, type EntryText } from '@/domain/coverage/merge-entry';
import type { PictureSize } from '@/domain/media/media';
import type { CoveredEdition } from '../covered-edition';
import type { CoverageWrites } from '../use-coverage';
import { EditedEntry } from '../writing/edited-entry';
import type { EntryWriting } from '../writing/use-entry-writing';
import { EntryRow } from './entry-row';

interface EntryListProps {
  entries: EntryAnswer[];
  /** Whether they have an order that this person may change. */
  isMovable: boolean;
  storyId: string;
  edition: CoveredEdition;
  writes: CoverageWrites;
  writing: EntryWriting;
  /** The others who have the coverage open. */
  people: Visit[];
  /** Sizes of the pictures that entries show. */
  pictures: Record<string, PictureSize>;
}

/** Entries of one kind, which can be edited in place, moved, and removed with undo. */
export function EntryList(props: EntryListProps) {
  const { entries, isMovable, storyId, edition, writes, writing, pictures, people } = props;
  const { presence } = useNewsroomWords();
  const words = useNewsroomWords().coverage;
  const [removed, setRemoved] = useState<EntryAnswer | null>(null);
  const [said, setSaid] = useState('');
  const ids = entries.map(({ id }) => id);
  const list = useFocusAfterEditing(writing.changes);

  const move = (entry: EntryAnswer, over: string) => {
    const [from, to] = [ids.indexOf(entry.id), ids.indexOf(over)];
    const above = to > from ? over : (ids[to - 1] ?? null);
    setSaid(words.moved(entryLine(entry)));
    void writes.move(entry, above);
  };
  const drag = useDrag<EntryAnswer>({
    idOf: ({ id }) => id,
    placeOf: ({ id }) => id,
    next(place, arrow) {
      const step = arrow === 'down' ? 1 : arrow === 'up' ? -1 : 0;
      return ids[ids.indexOf(place) + step] ?? place;
    },
    onStart: ({ item }) => setSaid(words.lifted(entryLine(item))),
    onCancel: () => setSaid(''),
    onDrop: ({ item, over }) => move(item, over),
  });
  const remove = async (entry: EntryAnswer) => {
    setRemoved(await writes.setRemoved(entry, true));
  };
  const send = (entry: EntryAnswer, marks: Partial<EntryText>, publish: boolean) => {
    const text = textOfEntry(entry);
    const change = { entryId: entry.id, base: { version: entry.version, text }, text };
    writing.send(change, { ...text, ...marks }, publish);
  };
  const undo = async (entry: EntryAnswer) => {
    setRemoved(null);
    await writes.setRemoved(entry, false);
  };
  return (
    <>
      {removed && (
        <p className="note-line" role="status">
          {words.removed}{' '}
          <Button tiny variant="line" onClick={() => void undo(removed)}>
            {words.undo}
          </Button>
        </p>
      )}
      <ol ref={list} className="entry-list">
        {entries.map(entry => {
          const change = writing.changes.get(entry.id);
          return change ? (
            <li key={entry.id} className="entry-row" data-entry={entry.id}>
              <PeopleAt people={people} place={entry.id} say={presence.changing} />
              <EditedEntry {...{ entry, change, storyId, edition, writing, pictures }} />
            </li>
          ) : (
            <EntryRow
              key={entry.id}
              entry={entry}
              lang={edition.lang}
              people={people}
              drag={isMovable ? drag : null}
              isOnItsWay={writing.outgoing.some(({ entryId }) => entryId === entry.id)}
              onEdit={() => writing.edit(entry)}
              onMark={marks => send(entry, marks, false)}
              onPublish={() => send(entry, {}, true)}
              onRemove={() => void remove(entry)}
            />
          );
        })}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}

/** Once the form of an entry has closed, the focus is on the entry, so that the keys go on from there. */
function useFocusAfterEditing(changes: EntryWriting['changes']) {
  const list = useRef<HTMLOListElement>(null);
  const open = useRef(new Set<string>());
  useEffect(() => {
    const closed = [...open.current].filter(id => !changes.has(id));
    open.current = new Set(changes.keys());
    if (document.activeElement !== document.body) return;
    for (const id of closed)
      list.current?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(id)}"]`)?.focus();
  });
  return list;
}
