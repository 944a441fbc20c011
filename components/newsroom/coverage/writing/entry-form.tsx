'use client';
import type { Editor } from '@tiptap/core';
import CameraIcon from 'lucide-react/icons/camera';
import CheckIcon from 'lucide-react/icons/check';
import {
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
  type ChangeEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { ownAccentOf } from '@/domain/paper/look';
import { COVERAGE_LIMITS, ENTRY_NODES, hasContent } from '@/domain/coverage/entry';
import type { EntryText } from '@/domain/coverage/merge-entry';
import type { PictureSize } from '@/domain/media/media';
import { directionOf } from '@/domain/language/direction';
import { BodyEditor } from '@/components/editor/body-editor';
import { GrowArea } from '@/components/editor/fields/grow-area';
import { openBody } from '@/components/editor/undo/replace-body';
import { useIsUploading } from '@/components/editor/uploading/running-uploads';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Icon } from '@/components/ui/icon';
import { clockTime } from '@/components/ui/time/times';
import { useWords } from '@/components/ui/words/words-provider';
import type { CoveredEdition } from '../covered-edition';

interface EntryFormProps {
  label: string;
  /** The entry in the form. Another one replaces it in place, so that keys typed meanwhile go into that one. */
  entryId: string;
  /** What the entry starts with. */
  start: EntryText;
  storyId: string;
  edition: CoveredEdition;
  /** A message above the form. */
  notice?: ReactNode;
  /** Its buttons. `mayBeSent` is false while it is empty or a file of it is on its way. */
  buttons(text: EntryText, mayBeSent: boolean): ReactNode;
  /** Stores the text in this browser; resolves to whether that succeeded. */
  onChange(text: EntryText): Promise<boolean>;
  /** What Ctrl+Enter does. */
  onSend(text: EntryText): void;
  /** Sizes of the pictures that it may start with. */
  pictures: Record<string, PictureSize>;
  /** Puts the cursor into the text of the first entry. */
  focused?: boolean;
}

/** Title, text and marks of an entry. */
export function EntryForm(props: EntryFormProps) {
  const { label, entryId, start, storyId, edition, notice, buttons, onChange, onSend } = props;
  const { pictures, focused } = props;
  const { lang } = edition;
  const words = useNewsroomWords().coverage;
  const { unfinished } = useWords().picture;
  const isUploading = useIsUploading();
  const [text, setText] = useState(start);
  const [kept, setKept] = useState<{ at: number } | 'refused' | null>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const latest = useRef(start);
  const [shownId, setShownId] = useState(entryId);
  if (shownId !== entryId) {
    setShownId(entryId);
    setText(start);
    setKept(null);
  }
  const openedId = useRef(entryId);
  useLayoutEffect(() => {
    if (!editor || openedId.current === entryId) return;
    openedId.current = entryId;
    latest.current = start;
    openBody(editor, start.body);
    // The command of the editor waits for the next frame, and the keys until then would be lost.
    editor.view.focus();
  }, [editor, entryId, start]);
  const onEditor = useCallback(
    (made: Editor) => {
      setEditor(made);
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
    if (hasContent(latest.current) && !isUploading) onSend(latest.current);
  };
  const photograph = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])].map(file => ({ file }));
    editor?.storage.pasting.sendFiles(editor, files);
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
        onEnter={() => editor?.commands.focus('start')}
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
          {isUploading && unfinished}
          {!isUploading && kept === 'refused' && words.notKept}
          {!isUploading && kept !== null && kept !== 'refused' && (
            <>
              <Icon of={CheckIcon} small tone="good" /> {words.kept(clockTime(kept.at))}
            </>
          )}
        </span>
        {buttons(text, hasContent(text) && !isUploading)}
      </div>
    </form>
  );
}
