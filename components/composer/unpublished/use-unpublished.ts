'use client';
import type { Editor } from '@tiptap/core';
import { fingerprint } from '@/domain/fingerprint';
import type { ReadText } from '@/domain/history/public-changes';
import {
  unpublishedChanges,
  withoutChange,
  type UnpublishedChange,
} from '@/domain/history/unpublished-changes';
import { goToPlace } from '../checks/place';
import type { Draft } from '../draft';
import type { usePanel } from '../panel/use-panel';
import type { useSaving } from '../saving/use-saving';
import type { useText } from '../text/use-text';

interface UnpublishedParts {
  editor: Editor | null;
  text: Pick<ReturnType<typeof useText>, 'read' | 'putIn'>;
  autosave: ReturnType<typeof useSaving>['autosave'];
  panel: ReturnType<typeof usePanel>;
}

/** What can be done about one change that readers do not have. */
export function useUnpublished({ editor, text, autosave, panel }: UnpublishedParts) {
  return {
    goTo(change: UnpublishedChange) {
      if (change.kind === 'field') return panel.goToRefused(change.field);
      const last = (editor?.state.doc.childCount ?? 1) - 1;
      if (editor) goToPlace(editor, { path: [Math.min(change.at, last)], from: 0, to: 0 });
    },
    /** Takes back one change, unless the text there has changed since it was shown. */
    takeBack(change: UnpublishedChange, live: ReadText) {
      const current = text.read();
      const print = fingerprint(change);
      const isThere = unpublishedChanges(live, current).some(known => fingerprint(known) === print);
      const next: Draft | null = isThere ? withoutChange(current, live, change) : null;
      if (!next) return;
      text.putIn(next);
      autosave.changed();
    },
  };
}
