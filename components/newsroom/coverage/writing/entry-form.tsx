'use client';
import type { Editor } from '@tiptap/core';
import CameraIcon from 'lucide-react/icons/camera';
import CheckIcon from 'lucide-react/icons/check';
import { useCallback, useRef, useState, type ChangeEvent, type KeyboardEvent, type ReactNode } from 'react';
import { ownAccentOf } from '@/domain/paper/look';
import { COVERAGE_LIMITS, ENTRY_NODES, hasContent } from '@/domain/coverage/entry';
import type { EntryText } from '@/domain/coverage/merge-entry';
import type { PictureSize } from '@/domain/media/media';
import { directionOf } from '@/domain/language/direction';
import { BodyEditor } from '@/components/editor/body-editor';
import { GrowArea } from '@/components/editor/fields/grow-area';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Icon } from '@/components/ui/icon';
import { clockTime } from '@/components/ui/time/times';
import type { CoveredEdition } from '../covered-edition';

interface EntryFormProps {
  label: string;
  /** What it starts with. */
  start: EntryText;
  storyId: string;
  edition: CoveredEdition;
  /** A message above the form. */
  notice?: ReactNode;
  /** Its buttons, and what Ctrl+Enter does. */
  buttons(text: EntryText, isWritten: boolean): ReactNode;
  /** Stores the text in this browser; resolves to whether that succeeded. */
  onChange(text: EntryText): Promise<boolean>;
  onSend(text: EntryText): void;
  /** Sizes of the pictures that it may start with. */
  pictures: Record<string, PictureSize>;
  /** Puts the cursor into the text. */
  focused?: boolean;
}

/** Title, text and marks of an entry. */
export function EntryForm(props: EntryFormProps) {
  const { label, start, storyId, edition, notice, buttons, onChange, onSend, focused, pictures } = props;
  const { lang } = edition;
  const words = useNewsroomWords().coverage;
  const [text, setText] = useState(start);
  const [kept, setKept] = useState<{ at: number } | 'refused' | null>(null);
  const editor = useRef<Editor | null>(null);
  const latest = useRef(start);
  const onEditor = useCallback(
    (made: Editor) => {
      editor.current = made;
      if (focused) made.commands.focus('end');
    },
    [focused],
  );
  const change = (part: Partial<EntryText>) => {
    latest.current = { ...latest.current, ...part };
    setText(latest.current);
    void onChange(latest.current).then(isKept => setKept(isKept ? { at: Date.now() } : 'refused'));
  };
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (hasContent(latest.current)) onSend(latest.current);
  };
  const photograph = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].map(file => ({ file }));
    if (editor.current) editor.current.storage.pasting.sendFiles(editor.current, files);
  };
  return (
    <form
      className="entry-form"
      aria-label={label}
      onKeyDownCapture={press}
      onSubmit={event => event.preventDefault()}
    >
      {notice}
      <GrowArea
        className="entry-title"
        aria-label={words.entryTitle}
        placeholder={words.entryTitle}
        value={text.title}
        maxLength={COVERAGE_LIMITS.title}
        lang={lang}
        dir={directionOf(lang)}
        spellCheck
        onText={title => change({ title })}
        onEnter={() => editor.current?.commands.focus('start')}
      />
      <BodyEditor
        body={start.body}
        lang={lang}
        secondLang={edition.secondLang}
        ink={edition.ink}
        accent={ownAccentOf(edition)}
        storyId={storyId}
        pictures={pictures}
        allowed={ENTRY_NODES}
        label={words.text}
        placeholder={words.textPlaceholder}
        onEditor={onEditor}
        onChange={body => change({ body })}
      />
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
        <label className="button icon-only phone-only entry-camera" title={words.photograph}>
          <Icon of={CameraIcon} />
          <input
            type="file"
            accept="image/*"
            capture="environment"
            className="visually-hidden"
            aria-label={words.photograph}
            onChange={photograph}
          />
        </label>
      </div>
      <div className="entry-foot">
        <span className="entry-kept" role="status">
          {kept === 'refused' && words.notKept}
          {kept !== null && kept !== 'refused' && (
            <>
              <Icon of={CheckIcon} small tone="good" /> {words.kept(clockTime(kept.at))}
            </>
          )}
        </span>
        {buttons(text, hasContent(text))}
      </div>
    </form>
  );
}
