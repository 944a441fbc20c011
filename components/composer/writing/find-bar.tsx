'use client';
import CaseIcon from 'lucide-react/icons/case-sensitive';
import DownIcon from 'lucide-react/icons/chevron-down';
import UpIcon from 'lucide-react/icons/chevron-up';
import WholeIcon from 'lucide-react/icons/whole-word';
import XIcon from 'lucide-react/icons/x';
import type { Editor } from '@tiptap/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { StoryFields } from '@/domain/story/story';
import { Button } from '@/components/ui/button';
import { useWords } from '@/components/ui/words/words-provider';
import { ToolButton } from '../tools/tool-button';
import { useFind } from './use-find';

interface FindBarProps {
  editor: Editor;
  fields: StoryFields;
  readOnly: boolean;
  changeFields(change: Partial<StoryFields>): void;
  onClose(): void;
}

/** Over the text: finds words of the story, and replaces them. */
export function FindBar({ editor, fields, readOnly, changeFields, onClose }: FindBarProps) {
  const say = useWords().writing.find;
  const find = useFind({ editor, fields, changeFields });
  const [replacement, setReplacement] = useState('');
  const [replaced, setReplaced] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { matchCase, wholeWords } = find.options;

  useEffect(() => field.current?.select(), []);

  const close = () => {
    find.leave();
    onClose();
  };
  const keys = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === 'Enter' && event.target === field.current) {
      event.preventDefault();
      find.step(event.shiftKey ? -1 : 1);
    }
  };
  const state =
    replaced !== null
      ? say.replaced(replaced)
      : !find.words
        ? ''
        : find.count === 0
          ? say.none
          : find.here < 0
            ? say.found(find.count)
            : say.at(find.here + 1, find.count);

  return (
    <div className="find-bar" role="search" aria-label={say.title} onKeyDown={keys}>
      <input
        ref={field}
        className="input"
        aria-label={say.words}
        placeholder={say.words}
        value={find.words}
        onChange={event => {
          setReplaced(null);
          find.setWords(event.target.value);
        }}
      />
      <ToolButton
        label={say.matchCase}
        icon={CaseIcon}
        on={matchCase}
        onPress={() => find.setOptions({ matchCase: !matchCase, wholeWords })}
      />
      <ToolButton
        label={say.wholeWords}
        icon={WholeIcon}
        on={wholeWords}
        onPress={() => find.setOptions({ matchCase, wholeWords: !wholeWords })}
      />
      <ToolButton
        label={say.previous}
        icon={UpIcon}
        keys="Shift+↵"
        off={!find.count}
        onPress={() => find.step(-1)}
      />
      <ToolButton label={say.next} icon={DownIcon} keys="↵" off={!find.count} onPress={() => find.step(1)} />
      <span className="find-state num" role="status">
        {state}
      </span>
      {!readOnly && (
        <span className="find-replace">
          <input
            className="input"
            aria-label={say.replacement}
            placeholder={say.replacement}
            value={replacement}
            onChange={event => setReplacement(event.target.value)}
          />
          <Button
            tiny
            look="line"
            aria-disabled={!find.count || undefined}
            onClick={() => find.replace(replacement)}
          >
            {say.replace}
          </Button>
          <Button
            tiny
            look="line"
            aria-disabled={!find.count || undefined}
            onClick={() => setReplaced(find.replaceAll(replacement))}
          >
            {say.replaceAll}
          </Button>
        </span>
      )}
      <ToolButton label={say.close} icon={XIcon} keys="Esc" className="find-close" onPress={close} />
    </div>
  );
}
