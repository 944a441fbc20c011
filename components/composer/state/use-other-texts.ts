'use client';
import { useCallback, useState } from 'react';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { keepCopy } from '../api';
import { draftOf, type Draft } from '../draft';
import type { Notice } from '../notice-bar';
import { useUnsent } from '../unsent/use-unsent';
import { useDeferredBundle } from '../deferred';
import { useMerging } from '../merging/use-merging';
import { useRestore } from '../history/use-restore';
import type { useSaving } from '../saving/use-saving';
import type { useText } from '../text/use-text';
import type { ComposerStory } from '../view';

interface OtherTextsParts {
  story: ComposerStory;
  text: Pick<ReturnType<typeof useText>, 'read' | 'readBase' | 'rebase' | 'keepsOwn' | 'takesOwn' | 'putIn'>;
  saving: Pick<ReturnType<typeof useSaving>, 'autosave' | 'journal'>;
  onStory(story: ComposerStory): void;
  notify(notice: Notice | null): void;
}

/** Other texts: a colleague's, a revision's, or one from an earlier session. */
export function useOtherTexts({ story, text, saving, onStory, notify }: OtherTextsParts) {
  const words = useComposerWords().found;
  const { read, readBase, rebase, keepsOwn, takesOwn, putIn } = text;
  const { autosave, journal } = saving;
  const { id } = story;
  /** The text in the composer when the history was opened. */
  const [compared, setCompared] = useState<Draft | null>(null);

  const onTheirs = useCallback(
    (next: ComposerStory) => {
      rebase(draftOf(next));
      onStory(next);
    },
    [rebase, onStory],
  );
  const restoreRevision = useRestore({ storyId: id, autosave, read, putIn, onTheirs, notify });
  const [isMergingWanted, setMergingWanted] = useState(false);
  const merging = useMerging({
    ...{ autosave, readBase, read, putIn, onTheirs },
    merging: useDeferredBundle(isMergingWanted),
    onWanted: () => setMergingWanted(true),
  });
  const { tell } = merging;
  const takeNewer = useCallback(
    (draft: Draft, next: ComposerStory) => {
      const before = read();
      putIn(draft, false);
      onTheirs(next);
      if (!keepsOwn(draft)) tell(next.savedByName, before, draft);
    },
    [read, putIn, onTheirs, keepsOwn, tell],
  );
  const noteTaken = useCallback(
    (name: string | null, before: Draft) => {
      const after = read();
      if (takesOwn(before, after)) tell(name, before, after);
    },
    [read, takesOwn, tell],
  );
  const onKeepMine = useCallback((mine: Draft) => keepCopy(id, mine), [id]);
  const conflict = merging.open && { ...merging.open, onKeepMine, onMerged: merging.choose };
  const found = useUnsent({
    journal,
    story,
    readBase,
    autosave,
    putIn,
    mergeWith: merging.mergeWith,
    onUsed: () => notify({ tone: 'good', text: words.used }),
    onFailed: () => notify({ tone: 'bad', text: words.failed }),
    onDropped(bringBack) {
      const run = () => {
        bringBack();
        notify(null);
      };
      notify({ tone: 'good', text: words.dropped, undo: { label: words.bringBack, run } });
    },
  });
  return {
    ...{ takeNewer, noteTaken, restoreRevision, merging, conflict, found, compared },
    compare: () => setCompared(read()),
    closeCompared: () => setCompared(null),
  };
}
