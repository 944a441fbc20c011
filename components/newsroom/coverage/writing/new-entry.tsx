'use client';
import { useState } from 'react';
import type { CoverageView } from '@/domain/coverage/api';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { newKey } from '@/components/ui/new-key';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { CoverageWrites } from '../use-coverage';
import { EntryForm } from './entry-form';
import { EMPTY_ENTRY, keepText, placeOfText, type EntryText } from './kept-entry';

interface NewEntryProps {
  storyId: string;
  personId: string;
  lang: string;
  view: CoverageView;
  writes: CoverageWrites;
}

/** What was last sent: asking once more for the same must not add another entry. */
interface Sent {
  id: string;
  key: string;
  asked: string;
}

/** The form that adds an entry: for readers at once by those who may, else as a draft. */
export function NewEntry({ storyId, personId, lang, view, writes }: NewEntryProps) {
  const words = useNewsroomWords().coverage;
  const [sent, setSent] = useState<Sent>(() => ({ id: newKey(), key: newKey(), asked: '' }));
  const [busy, setBusy] = useState(false);
  const place = placeOfText(personId, storyId, null);
  const publishes = view.mayPublish && !view.needsSecondEditor && view.address !== null;

  const add = async (text: EntryText, publish: boolean) => {
    if (busy) return;
    setBusy(true);
    const asked = JSON.stringify([text, publish]);
    const now = sent.asked === asked || !sent.asked ? { ...sent, asked } : { ...sent, key: newKey(), asked };
    setSent(now);
    const outcome = await writes.add(now.id, now.key, text, publish);
    setBusy(false);
    if (!outcome) return;
    keepText(place, null);
    setSent({ id: newKey(), key: newKey(), asked: '' });
  };
  return (
    <EntryForm
      // Once it is sent the next one starts empty.
      key={sent.id}
      label={words.newEntry}
      start={EMPTY_ENTRY}
      place={place}
      lang={lang}
      onSend={text => void add(text, publishes)}
      buttons={(text, isWritten) => (
        <>
          <Button
            variant={publishes ? 'line' : 'solid'}
            aria-busy={busy}
            aria-disabled={!isWritten || undefined}
            onClick={() => isWritten && void add(text, false)}
          >
            {words.saveDraft}
            {!publishes && <Kbd keys="Mod+Enter" silent />}
          </Button>
          {publishes && (
            <Button
              variant="solid"
              aria-busy={busy}
              aria-disabled={!isWritten || undefined}
              onClick={() => isWritten && void add(text, true)}
            >
              {words.publish}
              <Kbd keys="Mod+Enter" silent />
            </Button>
          )}
        </>
      )}
    />
  );
}
