'use client';
import { focusTools } from './focus-tools';
import type { ComposerState } from '../state/use-composer';
import { offeredActions } from '../state/stage-actions';
import { useShortcuts } from './use-shortcuts';

type KeyParts = Pick<
  ComposerState,
  'story' | 'editor' | 'saving' | 'act' | 'ask' | 'setSheet' | 'writing' | 'checks' | 'suggesting' | 'panel'
> & { readOnly: boolean };

/** What the composer's keys do. */
export function useKeys(parts: KeyParts): void {
  const { story, editor, saving, act, ask, setSheet, writing, checks, suggesting, panel, readOnly } = parts;
  const { main } = offeredActions(story, saving.autosave.unsent());
  useShortcuts({
    save: () => void saving.autosave.flush(),
    main: () => void (main?.allowed && !main.nothingNew && act(main.action)),
    link: () => ask('link'),
    sheet: () => setSheet(true),
    find: () => writing.find(true),
    preview: () => writing.preview(true),
    focusMode: () => writing.focus(!writing.focused),
    nextCheck: checks.next,
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
