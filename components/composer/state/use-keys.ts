'use client';
import type { Editor } from '@tiptap/core';
import type { useChecks } from '../checks/use-checks';
import type { Asked } from '@/components/editor/context';
import type { usePanel } from '../panel/use-panel';
import type { useSaving } from '../saving/use-saving';
import type { SuggestingTools } from '@/components/editor/suggesting/use-suggesting';
import type { ComposerStory } from '../view';
import { useLetterKeys } from '@/components/ui/keys/letter-keys';
import type { TranslationTools } from '../translating/use-translation';
import type { useWriting } from '../view-options/use-view-options';
import { focusTools } from '@/components/editor/tools/focus-tools';
import { offeredActions, type OfferedStep } from '../actions/stage-actions';
import { useShortcuts } from '../keys/use-shortcuts';

interface KeyParts {
  story: ComposerStory;
  editor: Editor | null;
  saving: ReturnType<typeof useSaving>;
  act(action: OfferedStep): void;
  ask(what: Asked): void;
  setSheet(open: boolean): void;
  writing: ReturnType<typeof useWriting>;
  checks: ReturnType<typeof useChecks>;
  suggesting: SuggestingTools;
  panel: ReturnType<typeof usePanel>;
  readOnly: boolean;
  translation: TranslationTools;
}

/** What the composer's keys do. */
export function useKeys(parts: KeyParts): void {
  const { story, editor, saving, act, ask, setSheet, writing, checks, suggesting, panel, readOnly } = parts;
  const { translation } = parts;
  const [letters] = useLetterKeys();
  const { main } = offeredActions(story, saving.autosave.unsent());
  useShortcuts({
    save: () => void saving.autosave.flush(),
    main: () => void (main?.allowed && !main.nothingNew && act(main.action)),
    link: () => ask('link'),
    sheet: () => setSheet(true),
    find: () => writing.find(true),
    preview: () => writing.preview(true),
    focusMode: () => writing.focus(!writing.focused),
    blockMenu: () => void (readOnly || writing.openBlockMenu(true)),
    nextCheck: checks.next,
    nextChange: translation.next,
    allDone: () => translation.markAll(true),
    nextChangeLetter: () => letters && translation.isOpen && translation.next(),
    suggest: () => void (readOnly || suggesting.set(!suggesting.on)),
    tools: focusTools,
    otherSide() {
      const inPanel = document.activeElement?.closest('.panel');
      const other = inPanel
        ? editor?.view.dom
        : document.querySelector<HTMLElement>('.panel [role=tab][tabindex="0"]');
      other?.focus();
    },
    back() {
      if (writing.focused) {
        writing.focus(false);
        return true;
      }
      if (!document.activeElement?.closest('.panel')) return false;
      panel.close();
      editor?.commands.focus();
      return true;
    },
  });
}
