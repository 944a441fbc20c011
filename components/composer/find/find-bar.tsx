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
import { ToolButton } from '@/components/editor/tools/tool-button';
import { AccentIcon } from './accent-icon';
import { useFind } from './use-find';

interface FindBarProps {
  editor: Editor;
  fields: StoryFields;
  lang: string;
  readOnly: boolean;
  changeFields(change: Partial<StoryFields>): void;
  onClose(): void;
}

/** The bar for finding and replacing words in the story. */
export function FindBar({ editor, fields, lang, readOnly, changeFields, onClose }: FindBarProps) {
  const labels = useWords().writing.find;
  const find = useFind({ editor, fields, lang, changeFields });
  const [replacement, setReplacement] = useState('');
  const [replaced, setReplaced] = useState<number | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { matchCase, matchAccents, wholeWords } = find.options;

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
      ? labels.replaced(replaced)
      : !find.words
        ? ''
        : find.count === 0
          ? labels.none
          : find.here < 0
            ? labels.found(find.count)
            : labels.at(find.here + 1, find.count);

  return (
    <div className="find-bar" role="search" aria-label={labels.title} onKeyDown={keys}>
      <input
        ref={field}
        className="input"
        aria-label={labels.words}
        placeholder={labels.words}
        value={find.words}
        onChange={event => {
          setReplaced(null);
          find.setWords(event.target.value);
        }}
      />
      <ToolButton
        label={labels.matchCase}
        icon={CaseIcon}
        on={matchCase}
        onPress={() => find.setOptions({ ...find.options, matchCase: !matchCase })}
      />
      <ToolButton
        label={labels.matchAccents}
        icon={AccentIcon}
        on={matchAccents}
        onPress={() => find.setOptions({ ...find.options, matchAccents: !matchAccents })}
      />
      <ToolButton
        label={labels.wholeWords}
        icon={WholeIcon}
        on={wholeWords}
        onPress={() => find.setOptions({ ...find.options, wholeWords: !wholeWords })}
      />
      <ToolButton
        label={labels.previous}
        icon={UpIcon}
        keys="Shift+↵"
        off={!find.count}
        onPress={() => find.step(-1)}
      />
      <ToolButton
        label={labels.next}
        icon={DownIcon}
        keys="↵"
        off={!find.count}
        onPress={() => find.step(1)}
      />
      <span className="find-state tabular" role="status">
        {state}
      </span>
      {!readOnly && (
        <span className="find-replace">
          <input
            className="input"
            aria-label={labels.replacement}
            placeholder={labels.replacement}
            value={replacement}
            onChange={event => setReplacement(event.target.value)}
          />
          <Button tiny variant="line" aria-disabled={!find.count} onClick={() => find.replace(replacement)}>
            {labels.replace}
          </Button>
          <Button
            tiny
            variant="line"
            aria-disabled={!find.count}
            onClick={() => setReplaced(find.replaceAll(replacement))}
          >
            {labels.replaceAll}
          </Button>
        </span>
      )}
      <ToolButton label={labels.close} icon={XIcon} keys="Esc" className="find-close" onPress={close} />
    </div>
  );
}
