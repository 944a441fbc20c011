'use client';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import type { RevisionLine } from '@/domain/api/revisions';
import { dayTime } from '@/components/ui/time/times';

interface SideHeadProps {
  letter: 'A' | 'B';
  /** Null for the working copy. */
  line: RevisionLine | null;
  readOnly: boolean;
  mayName: boolean;
  /** Previews the story with the revision restored. */
  onPreview(number: number): void;
  onRestore(number: number): void;
  onName(number: number, name: string): Promise<boolean>;
}

/** One side of the comparison: the revision, its name, and a button to restore it. */
export function SideHead({ letter, line, readOnly, mayName, onPreview, onRestore, onName }: SideHeadProps) {
  const { history: words, compose, writing } = useWords();
  const lang = useLanguage();
  const [naming, setNaming] = useState(false);
  const [failed, setFailed] = useState(false);

  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get('name'));
    const done = await onName(line!.number, name);
    setFailed(!done);
    setNaming(!done);
  };

  return (
    <div className="side-head">
      <span className="tag">{letter}</span>
      <b>{line ? words.revision(line.number) : words.working}</b>
      {line && (
        <span className="muted">
          {words.entry(dayTime(line.createdAt, lang), line.personName ?? words.nobody)}
        </span>
      )}
      {line?.name && !naming && <em className="revision-name">{line.name}</em>}
      <span className="push" />
      {line && !naming && mayName && (
        <Button tiny onClick={() => setNaming(true)}>
          {words.name}
        </Button>
      )}
      {line && !naming && (
        <Button tiny aria-label={words.previewRevision(line.number)} onClick={() => onPreview(line.number)}>
          {writing.preview.title}
        </Button>
      )}
      {line && !naming && !readOnly && (
        <Button tiny variant="line" onClick={() => onRestore(line.number)}>
          {words.restoreRevision(line.number)}
        </Button>
      )}
      {line && naming && (
        <form className="button-row" onSubmit={event => void save(event)}>
          <input
            className="input"
            name="name"
            maxLength={120}
            defaultValue={line.name}
            aria-label={words.nameLabel(line.number)}
            autoFocus
            onKeyDown={event => {
              if (event.key === 'Escape' && !event.nativeEvent.isComposing) setNaming(false);
            }}
          />
          <Button tiny variant="line" type="submit">
            {words.nameSave}
          </Button>
          <Button tiny onClick={() => setNaming(false)}>
            {compose.cancel}
          </Button>
          {failed && (
            <span className="bad" role="alert">
              {words.nameFailed}
            </span>
          )}
        </form>
      )}
    </div>
  );
}
