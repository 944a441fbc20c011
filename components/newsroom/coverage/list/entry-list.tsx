'use client';
import { useState } from 'react';
import type { EntryView } from '@/domain/coverage/api';
import { entryLine } from '@/domain/coverage/entry-line';
import { Button } from '@/components/ui/button';
import { useDrag } from '@/components/ui/drag/use-drag';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { CoverageWrites } from '../use-coverage';
import { EditedEntry } from '../writing/edited-entry';
import { textOfEntry } from '../writing/kept-entry';
import { EntryRow } from './entry-row';

interface EntryListProps {
  entries: EntryView[];
  /** Whether they have an order that this person may change. */
  isMovable: boolean;
  storyId: string;
  personId: string;
  lang: string;
  writes: CoverageWrites;
}

/** Entries of one kind, which can be edited in place, moved, and removed with undo. */
export function EntryList({ entries, isMovable, storyId, personId, lang, writes }: EntryListProps) {
  const words = useNewsroomWords().coverage;
  const [edited, setEdited] = useState<string | null>(null);
  const [removed, setRemoved] = useState<EntryView | null>(null);
  const [said, setSaid] = useState('');
  const ids = entries.map(({ id }) => id);

  const move = (entry: EntryView, over: string) => {
    const [from, to] = [ids.indexOf(entry.id), ids.indexOf(over)];
    const above = to > from ? over : (ids[to - 1] ?? null);
    setSaid(words.moved(entryLine(entry)));
    void writes.move(entry, above);
  };
  const drag = useDrag<EntryView>({
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
  const remove = async (entry: EntryView) => {
    const outcome = await writes.setRemoved(entry, true);
    if (outcome && 'entry' in outcome) setRemoved(outcome.entry);
  };
  const undo = async (entry: EntryView) => {
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
      <ol className="entry-list">
        {entries.map(entry =>
          edited === entry.id ? (
            <li key={entry.id} className="entry-row">
              <EditedEntry
                entry={entry}
                storyId={storyId}
                personId={personId}
                lang={lang}
                writes={writes}
                onClose={() => setEdited(null)}
              />
            </li>
          ) : (
            <EntryRow
              key={entry.id}
              entry={entry}
              lang={lang}
              drag={isMovable ? drag : null}
              onEdit={() => setEdited(entry.id)}
              onMark={marks => void writes.change(entry, { ...textOfEntry(entry), ...marks }, false)}
              onPublish={() => void writes.change(entry, textOfEntry(entry), true)}
              onRemove={() => void remove(entry)}
            />
          ),
        )}
      </ol>
      <p className="sr" role="status">
        {said}
      </p>
    </>
  );
}
