'use client';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { useWords } from '@/components/ui/words/words-provider';
import { Floating } from '@/components/editor/tools/floating';
import { SHORTCUTS } from '../keys/shortcuts';
import { ignoredKey } from './check-list';
import { hideFinding, shownFinding, type MarkedFinding } from './check-marks';

interface CheckPopoverProps {
  editor: Editor;
  readOnly: boolean;
  onFix(finding: MarkedFinding): void;
  onIgnore(key: string): void;
}

/** Explains an underlined finding and offers its actions. */
export function CheckPopover({ editor, readOnly, onFix, onIgnore }: CheckPopoverProps) {
  const words = useWords().checks;
  const shown = useEditorState({ editor, selector: ({ editor: now }) => shownFinding(now.state) });
  if (!shown) return null;
  const { rule, data } = shown;
  const key = ignoredKey(shown);
  const more = data.message ?? words.rules[rule].more;
  return (
    <Floating anchor={editor.view.coordsAtPos(shown.from)}>
      <div className="menu slip-card" role="dialog" aria-label={words.rules[rule].found(data)}>
        <p role="status">
          <b>{words.rules[rule].found(data)}</b>
          {more && <span>{more}</span>}
        </p>
        <div className="button-row">
          {data.fix !== undefined && !readOnly && (
            <Button tiny variant="line" onClick={() => onFix(shown)}>
              {words.fixTo(data.fix)} <Kbd keys={SHORTCUTS.fix.keys} silent />
            </Button>
          )}
          {key !== null && (
            <Button
              tiny
              onClick={() => {
                onIgnore(key);
                hideFinding(editor.view);
                editor.view.focus();
              }}
            >
              {words.ignore}
            </Button>
          )}
        </div>
      </div>
    </Floating>
  );
}
