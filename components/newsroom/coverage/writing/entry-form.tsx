'use client';
import { useState, useSyncExternalStore, type KeyboardEvent, type ReactNode } from 'react';
import { COVERAGE_LIMITS, hasContent } from '@/domain/coverage/entry';
import { directionOf } from '@/domain/language/direction';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { EntryEditor } from './entry-editor';
import { keepText, readKept, type EntryText } from './kept-entry';

interface EntryFormProps {
  label: string;
  /** What it starts with, unless this browser kept something that was not sent. */
  start: EntryText;
  /** Where unsent text is kept. */
  place: string;
  lang: string;
  /** Its buttons, and what Ctrl+Enter does. */
  buttons(text: EntryText, isWritten: boolean): ReactNode;
  onSend(text: EntryText): void;
  focused?: boolean;
}

const never = () => () => {};

/** Title, text and marks of an entry. What is typed is kept in this browser until it is sent. */
export function EntryForm(props: EntryFormProps) {
  // The kept text is only available in the browser, and the editor reads its text once.
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isBrowser ? <OpenEntryForm {...props} /> : null;
}

function OpenEntryForm({ label, start, place, lang, buttons, onSend, focused }: EntryFormProps) {
  const words = useNewsroomWords().coverage;
  const [kept] = useState(() => readKept(place));
  const [text, setText] = useState(kept ?? start);
  const [isKept, setIsKept] = useState(kept !== null);
  const change = (part: Partial<EntryText>) => {
    const next = { ...text, ...part };
    setText(next);
    setIsKept(true);
    keepText(place, next);
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (hasContent(text)) onSend(text);
  };
  return (
    <form
      className="entry-form"
      aria-label={label}
      onKeyDown={press}
      onSubmit={event => event.preventDefault()}
    >
      <input
        className="input entry-title"
        aria-label={words.entryTitle}
        placeholder={words.entryTitle}
        value={text.title}
        maxLength={COVERAGE_LIMITS.title}
        lang={lang}
        dir={directionOf(lang)}
        autoFocus={focused}
        onChange={event => change({ title: event.target.value })}
      />
      <EntryEditor body={text.body} lang={lang} onChange={body => change({ body })} />
      <div className="entry-marks">
        <input
          className="input"
          aria-label={words.byline}
          placeholder={words.byline}
          value={text.byline}
          maxLength={COVERAGE_LIMITS.byline}
          onChange={event => change({ byline: event.target.value })}
        />
        <label className="entry-mark">
          <input
            type="checkbox"
            checked={text.keyEvent}
            onChange={event => change({ keyEvent: event.target.checked })}
          />
          {words.keyEvent}
        </label>
        <label className="entry-mark">
          <input
            type="checkbox"
            checked={text.pinned}
            onChange={event => change({ pinned: event.target.checked })}
          />
          {words.pin}
        </label>
      </div>
      <div className="entry-foot">
        <span className="dim" role="status">
          {isKept && words.kept}
        </span>
        {buttons(text, hasContent(text))}
      </div>
    </form>
  );
}
