'use client';
import type { Editor } from '@tiptap/core';
import type { useChecks } from '../checks/use-checks';
import type { InsertForm } from '@/components/editor/context';
import type { usePanel } from '../panel/use-panel';
import type { useSaving } from '../saving/use-saving';
import type { SuggestingTools } from '@/components/editor/suggesting/use-suggesting';
import type { ComposerStory } from '../view';
import { useLetterKeys } from '@/components/ui/keys/letter-keys';
import type { TranslationTools } from '../translating/use-translation';
import type { ViewOptions } from '../view-options/use-view-options';
import { focusTools } from '@/components/editor/tools/focus-tools';
import { offeredActions, type OfferedStep } from '../actions/stage-actions';
import { useShortcuts } from '../keys/use-shortcuts';

interface KeyParts {
  story: ComposerStory;
  editor: Editor | null;
  autosave: ReturnType<typeof useSaving>['autosave'];
  act(action: OfferedStep): void;
  openForm(form: InsertForm): void;
  view: ViewOptions;
  checks: ReturnType<typeof useChecks>;
  suggesting: SuggestingTools;
  panel: ReturnType<typeof usePanel>;
  readOnly: boolean;
  translation: TranslationTools;
}

/** The actions of the composer's shortcuts. */
export function useKeys(parts: KeyParts): void {
  const { story, editor, autosave, act, openForm, view, checks, suggesting, panel, readOnly } = parts;
  const { translation } = parts;
  const [letters] = useLetterKeys();
  const { main } = offeredActions(story, autosave.unsent());
  useShortcuts({
    save: () => void autosave.flush(),
    main: () => void (main?.allowed && !main.nothingNew && act(main.action)),
    link: () => openForm('link'),
    sheet: () => view.showSheet(true),
    find: () => view.find(true),
    preview: () => view.preview(true),
    focusMode: () => view.focus(!view.focused),
    blockMenu: () => void (readOnly || view.openBlockMenu(true)),
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
      if (view.focused) {
        view.focus(false);
        return true;
      }
      if (!document.activeElement?.closest('.panel')) return false;
      panel.close();
      editor?.commands.focus();
      return true;
    },
  });
}
