'use client';
import BoldIcon from 'lucide-react/icons/bold';
import ItalicIcon from 'lucide-react/icons/italic';
import LinkIcon from 'lucide-react/icons/link';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useWords } from '@/components/ui/words/words-provider';
import { bodyStatus, toggles } from './body-commands';
import { useTools } from './context';
import { Floating } from './floating';
import { ToolbarRow } from './toolbar-row';
import { ToolButton } from './tool-button';

/** Whether the pointer is down: while somebody still draws a selection nothing appears over it. */
function usePointerDown(): boolean {
  const [down, setDown] = useState(false);
  useEffect(() => {
    const set = (event: PointerEvent) => setDown(event.type === 'pointerdown');
    document.addEventListener('pointerdown', set);
    document.addEventListener('pointerup', set);
    return () => {
      document.removeEventListener('pointerdown', set);
      document.removeEventListener('pointerup', set);
    };
  }, []);
  return down;
}

/** What is most wanted for selected words, above them. */
export function Bubble({ editor }: { editor: Editor }) {
  const say = useWords().tools;
  const tools = useTools();
  const drawing = usePointerDown();
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { selection } = now.state;
      const shown = selection instanceof TextSelection && !selection.empty && now.isFocused && now.isEditable;
      return shown ? { ...bodyStatus(now), from: selection.from, to: selection.to } : null;
    },
  });
  if (!at || drawing) return null;
  return (
    <Floating anchor={editor.view.coordsAtPos(at.from)} above>
      <ToolbarRow label={say.selection} className="bubble">
        <ToolButton label={say.bold} icon={BoldIcon} on={at.bold} onPress={() => toggles.bold(editor)} />
        <ToolButton
          label={say.italic}
          icon={ItalicIcon}
          on={at.italic}
          onPress={() => toggles.italic(editor)}
        />
        <ToolButton label={say.link} icon={LinkIcon} on={at.link} onPress={() => tools.ask('link')} />
      </ToolbarRow>
    </Floating>
  );
}
