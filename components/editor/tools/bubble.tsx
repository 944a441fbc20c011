'use client';
import AcceptIcon from 'lucide-react/icons/check';
import BoldIcon from 'lucide-react/icons/bold';
import ItalicIcon from 'lucide-react/icons/italic';
import LinkIcon from 'lucide-react/icons/link';
import NoteIcon from 'lucide-react/icons/message-square';
import RejectIcon from 'lucide-react/icons/x';
import WriterIcon from 'lucide-react/icons/user-pen';
import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { useEditorState } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { useWords } from '@/components/ui/words/words-provider';
import { bodyStatus, toggles } from './body-commands';
import { useTools } from '../context';
import { Floating } from './floating';
import { suggestionAt } from '../suggesting/find';
import type { SuggestingTools } from '../suggesting/use-suggesting';
import { ToolbarRow } from './toolbar-row';
import { ToolButton } from './tool-button';

/** Whether the pointer is down: the bubble is hidden during a selection. */
function usePointerDown(): boolean {
  const [down, setDown] = useState(false);
  useEffect(() => {
    const set = ({ type, target }: PointerEvent) => {
      // A click on the bubble itself does not redraw it, so that its button still exists when the click ends.
      const onBubble = target instanceof Element && target.closest('.bubble') !== null;
      setDown(type === 'pointerdown' && !onBubble);
    };
    document.addEventListener('pointerdown', set);
    document.addEventListener('pointerup', set);
    return () => {
      document.removeEventListener('pointerdown', set);
      document.removeEventListener('pointerup', set);
    };
  }, []);
  return down;
}

const isNear = (editor: Editor, place: EventTarget | null) =>
  place instanceof Element && (editor.view.dom.contains(place) || place.closest('.bubble') !== null);

/** Whether focus is in the text or on its tools. */
function useCursorNear(editor: Editor): boolean {
  const [near, setNear] = useState(() => isNear(editor, document.activeElement));
  useEffect(() => {
    const come = ({ target }: FocusEvent) => setNear(isNear(editor, target));
    const go = ({ relatedTarget }: FocusEvent) => setNear(isNear(editor, relatedTarget));
    document.addEventListener('focusin', come);
    document.addEventListener('focusout', go);
    return () => {
      document.removeEventListener('focusin', come);
      document.removeEventListener('focusout', go);
    };
  }, [editor]);
  return near;
}

interface BubbleProps {
  editor: Editor;
  /** Starts a note on the selected text, where notes are enabled. */
  onNote?(): void;
  /** Where suggestions are enabled. */
  suggesting?: SuggestingTools;
}

/** The most frequent commands for selected text, or for the suggestion at the cursor. */
export function Bubble({ editor, onNote, suggesting }: BubbleProps) {
  const { tools: labels, history, collaboration } = useWords();
  const tools = useTools();
  const drawing = usePointerDown();
  const near = useCursorNear(editor);
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => {
      const { selection } = now.state;
      if (!(selection instanceof TextSelection) || !now.isEditable) return null;
      const suggestion = (suggesting && suggestionAt(now.state)?.changeId) ?? null;
      if (selection.empty && (!suggestion || now.storage.suggesting.on)) return null;
      const { from, to, empty } = selection;
      return { ...bodyStatus(now), from, to, empty, suggestion };
    },
  });
  if (!at || !near || drawing) return null;
  const { suggestion } = at;
  const backToText = () => void editor.commands.focus();
  const answers = suggesting && suggestion && (
    <>
      <ToolButton
        label={collaboration.accept}
        icon={AcceptIcon}
        onPress={() => suggesting.settle({ changeId: suggestion }, true)}
      />
      <ToolButton
        label={collaboration.reject}
        icon={RejectIcon}
        onPress={() => suggesting.settle({ changeId: suggestion }, false)}
      />
    </>
  );
  if (at.empty)
    return (
      <Floating anchor={editor.view.coordsAtPos(at.from)} above>
        <ToolbarRow label={collaboration.suggestions(1)} className="bubble" onLeave={backToText}>
          {answers}
        </ToolbarRow>
      </Floating>
    );
  return (
    <Floating anchor={editor.view.coordsAtPos(at.from)} above>
      <ToolbarRow label={labels.selection} className="bubble" onLeave={backToText}>
        <ToolButton label={labels.bold} icon={BoldIcon} on={at.bold} onPress={() => toggles.bold(editor)} />
        <ToolButton
          label={labels.italic}
          icon={ItalicIcon}
          on={at.italic}
          onPress={() => toggles.italic(editor)}
        />
        <ToolButton label={labels.link} icon={LinkIcon} on={at.link} onPress={() => tools.openForm('link')} />
        {onNote && <span className="separator" />}
        {onNote && <ToolButton label={collaboration.note} icon={NoteIcon} onPress={onNote} />}
        {answers}
        {tools.showWriter && (
          <ToolButton
            label={history.whoWrote}
            icon={WriterIcon}
            onPress={() => tools.showWriter?.(editor.state.selection.$from.index(0))}
          />
        )}
      </ToolbarRow>
    </Floating>
  );
}
