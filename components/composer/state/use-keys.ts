'use client';
import { type OfferedStep, offeredActions } from '@/components/composer/actions/stage-actions';
import type { useChecks } from '@/components/composer/checks/use-checks';
import { useShortcuts } from '@/components/composer/keys/use-shortcuts';
import type { usePanel } from '@/components/composer/panel/use-panel';
import type { useSaving } from '@/components/composer/saving/use-saving';
import type { TranslationTools } from '@/components/composer/translating/use-translation';
import type { ComposerStory } from '@/components/composer/view';
import type { ViewOptions } from '@/components/composer/view-options/use-view-options';
import type { InsertForm } from '@/components/editor/context';
import type { SuggestingTools } from '@/components/editor/suggesting/use-suggesting';
import { useLetterKeys } from '@/components/ui/keys/letter-keys';
import type { Editor } from '@tiptap/core';

/** Focuses the tools of the selected text, or those of the page. False when there are none. */
function focusTools(): boolean {
  const row = document.querySelector('.bubble') ?? document.querySelector('.tools');
  const buttons = [...(row?.querySelectorAll<HTMLElement>('button') ?? [])];
  const stop = buttons.find(button => button.tabIndex === 0 && button.offsetParent !== null);
  stop?.focus();
  return stop !== undefined;
}

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
