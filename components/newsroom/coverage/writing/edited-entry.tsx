'use client';
import type { EntryAnswer } from '@/domain/coverage/api';
import type { PictureSize } from '@/domain/media/media';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import type { CoveredEdition } from '../covered-edition';
import { EntryForm } from './entry-form';
import type { EntryWriting, WrittenEntry } from './use-entry-writing';

interface EditedEntryProps {
  /** The entry as it is on the server. */
  entry: EntryAnswer;
  /** The change of it. */
  change: WrittenEntry;
  storyId: string;
  edition: CoveredEdition;
  writing: EntryWriting;
  pictures: Record<string, PictureSize>;
}

/** An entry while it is changed. */
export function EditedEntry(props: EditedEntryProps) {
  const { entry, change, storyId, edition, writing, pictures } = props;
  const words = useNewsroomWords().coverage;
  const isDraft = entry.publishedAt === null;
  const publishes = isDraft && entry.mayPublish;
  const isChanged = change.base !== null && change.base.version !== entry.version;
  return (
    <EntryForm
      label={words.edit}
      entryId={entry.id}
      start={change.text}
      storyId={storyId}
      edition={edition}
      focused
      pictures={pictures}
      notice={isChanged && <p className="muted">{words.changedMeanwhile(entry.writer)}</p>}
      onChange={text => writing.write(change, text)}
      onSend={text => writing.send(change, text, publishes)}
      buttons={(text, mayBeSent) => (
        <>
          <Button onClick={() => writing.discard(entry.id)}>{words.discard}</Button>
          <Button
            variant={publishes ? 'line' : 'solid'}
            aria-disabled={!mayBeSent}
            onClick={() => writing.send(change, text, false)}
          >
            {isDraft ? words.saveDraft : words.save}
            {!publishes && <Kbd keys="Mod+Enter" silent />}
          </Button>
          {publishes && (
            <Button
              variant="solid"
              aria-disabled={!mayBeSent}
              onClick={() => writing.send(change, text, true)}
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
