'use client';
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { FIELD_LIMITS, type StoryFields } from '@/domain/story/story';
import { useWords } from '@/components/ui/words/words-provider';
import { focusField } from './focus-field';
import { GrowArea } from './grow-area';
import { FieldProblem } from '../saving/wrong-fields';
import { HeadlineGuide } from '../writing/headline-guide';

// At once: Tiptap's own focus waits for the next frame, and the first letter typed would stay in the standfirst.
function focusStart(editor: Editor) {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(Selection.atStart(state.doc)).scrollIntoView());
  view.focus();
}

interface PageTextsProps {
  fields: StoryFields;
  lang: string;
  readOnly: boolean;
  editor: Editor | null;
  onFields(change: Partial<StoryFields>): void;
}

/** Kicker, headline and standfirst, edited in place. */
export function PageTexts({ fields, lang, readOnly, editor, onFields }: PageTextsProps) {
  const words = useWords().fields;
  const shared = { lang, readOnly, spellCheck: true };
  return (
    <>
      <GrowArea
        {...shared}
        className="p-kicker"
        data-field="kicker"
        aria-label={words.kicker}
        placeholder={words.kicker}
        value={fields.kicker}
        maxLength={FIELD_LIMITS.kicker}
        onText={kicker => onFields({ kicker })}
        onEnter={() => focusField('headline')}
      />
      <FieldProblem field="kicker" />
      <GrowArea
        {...shared}
        className="p-head"
        data-field="headline"
        aria-label={words.headline}
        placeholder={words.headline}
        value={fields.headline}
        maxLength={FIELD_LIMITS.headline}
        onText={headline => onFields({ headline })}
        onEnter={() => focusField('standfirst')}
      />
      <FieldProblem field="headline" />
      <HeadlineGuide headline={fields.headline} />
      <GrowArea
        {...shared}
        className="p-stand"
        data-field="standfirst"
        aria-label={words.standfirst}
        placeholder={words.standfirst}
        value={fields.standfirst}
        maxLength={FIELD_LIMITS.standfirst}
        onText={standfirst => onFields({ standfirst })}
        onEnter={() => editor && focusStart(editor)}
      />
      <FieldProblem field="standfirst" />
    </>
  );
}
