'use client';
import CircleXIcon from 'lucide-react/icons/circle-x';
import { useRef } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea } from '@/components/ui/field';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { focusOnMount } from './focus-on-mount';
import { saveTemplate } from './import-files';
import type { FileError } from './use-import';

interface ChooseFileProps {
  pasted: string;
  error: FileError | null;
  onPaste(text: string): void;
  onFile(file: File): void;
}

/** A file is chosen or dropped, or its rows are pasted. */
export function ChooseFile({ pasted, error, onPaste, onFile }: ChooseFileProps) {
  const words = useNewsroomWords();
  const labels = words.peopleImport;
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <>
      <p className="soft">{labels.help}</p>
      <div
        className="import-drop"
        onDragOver={event => event.preventDefault()}
        onDrop={event => {
          event.preventDefault();
          take(event.dataTransfer.files);
        }}
      >
        <Button variant="line" ref={focusOnMount} onClick={() => input.current?.click()}>
          {labels.choose}
        </Button>
        <span className="soft desk-only">{labels.drop}</span>
        <Button onClick={() => saveTemplate(words)}>{labels.template}</Button>
        <input
          ref={input}
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          hidden
          onChange={event => {
            take(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
      <TextArea
        label={labels.paste}
        rows={6}
        dir="auto"
        spellCheck={false}
        value={pasted}
        onChange={event => onPaste(event.target.value)}
      />
      <div role="alert">
        {error && (
          <p className="note-line tone-bad rounded">
            <Icon of={CircleXIcon} tone="bad" />
            <span>{labels.fileProblems[error.problem](error.column)}</span>
          </p>
        )}
      </div>
    </>
  );
}
