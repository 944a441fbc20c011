'use client';
import { useState } from 'react';
import type { EntryView } from '@/domain/coverage/api';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { CoverageWrites } from '../use-coverage';
import { EntryConflictDialog } from './entry-conflict-dialog';
import { EntryForm } from './entry-form';
import { keepText, placeOfText, textOfEntry, type EntryText } from './kept-entry';

interface EditedEntryProps {
  entry: EntryView;
  storyId: string;
  personId: string;
  lang: string;
  writes: CoverageWrites;
  onClose(): void;
}

/** An entry while it is changed. What someone else made of it meanwhile is shown beside, and nothing is lost. */
export function EditedEntry({ entry, storyId, personId, lang, writes, onClose }: EditedEntryProps) {
  const words = useNewsroomWords().coverage;
  const [base, setBase] = useState(entry);
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<{ theirs: EntryView; mine: EntryText } | null>(null);
  const place = placeOfText(personId, storyId, entry.id);
  const isDraft = base.publishedAt === null;

  const close = () => {
    keepText(place, null);
    onClose();
  };
  const save = async (text: EntryText, publish: boolean, version = base.version) => {
    if (busy) return;
    setBusy(true);
    const outcome = await writes.change({ id: entry.id, version }, text, publish);
    setBusy(false);
    if (outcome && 'entry' in outcome) close();
    else if (outcome) setConflict({ theirs: outcome.conflict, mine: text });
  };
  const publishes = isDraft && entry.mayPublish;
  return (
    <>
      <EntryForm
        label={words.edit}
        start={textOfEntry(entry)}
        place={place}
        lang={lang}
        focused
        onSend={text => void save(text, publishes)}
        buttons={(text, isWritten) => (
          <>
            <Button onClick={close}>{words.discard}</Button>
            <Button
              variant={publishes ? 'line' : 'solid'}
              aria-busy={busy}
              onClick={() => isWritten && void save(text, false)}
            >
              {isDraft ? words.saveDraft : words.save}
              {!publishes && <Kbd keys="Mod+Enter" silent />}
            </Button>
            {publishes && (
              <Button variant="solid" aria-busy={busy} onClick={() => isWritten && void save(text, true)}>
                {words.publish}
                <Kbd keys="Mod+Enter" silent />
              </Button>
            )}
          </>
        )}
      />
      {conflict && (
        <EntryConflictDialog
          {...conflict}
          onTakeTheirs={close}
          onKeepMine={() => {
            const { theirs, mine } = conflict;
            setConflict(null);
            setBase(theirs);
            void save(mine, false, theirs.version);
          }}
          onClose={() => setConflict(null)}
        />
      )}
    </>
  );
}
