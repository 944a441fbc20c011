'use client';
import { useEffect, useState, type RefObject } from 'react';
import type { Conflict, Refused } from './api';
import type { Autosave } from './autosave';
import { draftOf, sameDraft, type Draft } from './draft';
import type { Journal, Kept } from './journal';
import type { ComposerStory } from './view';

interface FoundParts {
  journal: Journal;
  story: ComposerStory;
  base: RefObject<Draft>;
  autosave: Autosave<Draft, Conflict, Refused>;
  putIn(draft: Draft): void;
}

/** Text of an earlier sitting that the server never got: offered, never put over what is there by itself. */
export function useFound({ journal, story, base, autosave, putIn }: FoundParts) {
  const [found, setFound] = useState<Kept | null>(null);

  useEffect(() => {
    let still = true;
    void journal.find().then(kept => {
      if (!kept || !still) return;
      if (sameDraft(kept.draft, base.current)) journal.forgetFound();
      else setFound(kept);
    });
    return () => {
      still = false;
    };
  }, [journal, base]);

  if (!found) return null;
  const older = found.version < story.version;
  const discard = () => {
    journal.forgetFound();
    setFound(null);
  };
  return {
    found,
    older,
    onDiscard: discard,
    async onTake() {
      // What was written since the offer came goes out first, so that it is on the other side of the comparison.
      if (!(await autosave.flush())) return;
      const newer = found.version < autosave.version();
      putIn(draftOf(found.draft));
      discard();
      // A newer text on the server is another person's text as far as this one knows: both are shown.
      if (newer)
        autosave.conflicted({
          theirs: { ...story, ...base.current, version: autosave.version() },
          theirName: story.savedByName,
          theirAt: story.updatedAt,
        });
      else autosave.changed();
    },
  };
}
