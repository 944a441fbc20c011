'use client';
import UnsentIcon from 'lucide-react/icons/hard-drive';
import type { CoverageAnswer } from '@/domain/coverage/api';
import { entryLine } from '@/domain/coverage/entry-line';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Bar } from '@/components/ui/bar';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { CoveredEdition } from '../covered-edition';
import { EntryForm } from './entry-form';
import type { EntryWriting } from './use-entry-writing';

interface NewEntryProps {
  storyId: string;
  edition: CoveredEdition;
  view: CoverageAnswer;
  writing: EntryWriting;
}

/** The form that adds an entry: for readers at once by those who may, else as a draft. */
export function NewEntry({ storyId, edition, view, writing }: NewEntryProps) {
  const words = useNewsroomWords().coverage;
  const { current, unsent } = writing;
  const publishes = view.mayPublish && !view.needsSecondEditor && view.address !== null;
  return (
    <>
      {unsent.map(entry => (
        <Bar key={entry.entryId} tone="warn" icon={UnsentIcon} text={words.unsent(entryLine(entry.text))}>
          <Button tiny variant="line" onClick={() => writing.resume(entry.entryId)}>
            {words.goOnWith}
          </Button>
          <Button tiny onClick={() => writing.discard(entry.entryId)}>
            {words.discard}
          </Button>
        </Bar>
      ))}
      <EntryForm
        label={words.newEntry}
        entryId={current.entryId}
        start={current.text}
        storyId={storyId}
        edition={edition}
        pictures={view.pictures}
        onChange={text => writing.write(current, text)}
        onSend={text => writing.send(current, text, publishes)}
        buttons={(text, mayBeSent) => (
          <>
            <Button
              variant={publishes ? 'line' : 'solid'}
              aria-disabled={!mayBeSent}
              onClick={() => writing.send(current, text, false)}
            >
              {words.saveDraft}
              {!publishes && <Kbd keys="Mod+Enter" silent />}
            </Button>
            {publishes && (
              <Button
                variant="solid"
                aria-disabled={!mayBeSent}
                onClick={() => writing.send(current, text, true)}
              >
                {words.publish}
                <Kbd keys="Mod+Enter" silent />
              </Button>
            )}
          </>
        )}
      />
    </>
  );
}
