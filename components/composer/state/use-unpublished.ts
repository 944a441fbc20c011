'use client';
import type { Editor } from '@tiptap/core';
import { fingerprint } from '@/domain/fingerprint';
import { unpublishedChanges, withoutChange } from '@/domain/history/unpublished-changes';
import { goToPlace } from '../checks/place';
import type { Draft } from '../draft';
import type { usePanel } from '../panel/use-panel';
import type { useSaving } from '../saving/use-saving';
import type { useText } from '../text/use-text';
import type { UnpublishedTools } from '../unpublished/unpublished-tab';

interface UnpublishedParts {
  editor: Editor | null;
  text: Pick<ReturnType<typeof useText>, 'read' | 'putIn'>;
  autosave: ReturnType<typeof useSaving>['autosave'];
  panel: ReturnType<typeof usePanel>;
}

/** Goes to an unpublished change, or reverts it. */
export function useUnpublished({ editor, text, autosave, panel }: UnpublishedParts): UnpublishedTools {
  return {
    goTo(change) {
      if (change.kind === 'field') return panel.goToRefused(change.field);
      const last = (editor?.state.doc.childCount ?? 1) - 1;
      if (editor) goToPlace(editor, { path: [Math.min(change.at, last)], from: 0, to: 0 });
    },
    takeBack(change, live) {
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
