'use client';
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { useState } from 'react';
import { primaryLanguage } from '@/domain/language/languages';
import { directionOf } from '@/domain/language/direction';
import { FIELD_LIMITS, type StoryFields } from '@/domain/story/story';
import { useWords } from '@/components/ui/words/words-provider';
import { focusField } from '../focus-field';
import { GrowArea } from '@/components/editor/fields/grow-area';
import { useMachineField } from '@/components/editor/fields/machine-fields';
import { FieldProblem } from '../saving/wrong-fields';
import { HeadlineGuide } from './headline-guide';

// At once: Tiptap's own focus waits for the next frame, and the first letter typed would stay in the standfirst.
function focusStart(editor: Editor) {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(Selection.atStart(state.doc)).scrollIntoView());
  view.focus();
}

/** The short texts of a page from top to bottom, each with its text in the second language. */
const TEXTS = [
  { of: 'kicker', first: 'kicker', second: 'secondKicker', look: 'p-kicker' },
  { of: 'headline', first: 'headline', second: 'secondHeadline', look: 'p-head' },
  { of: 'subheadline', first: 'subheadline', second: null, look: 'p-deck' },
  { of: 'standfirst', first: 'standfirst', second: 'secondStandfirst', look: 'p-stand' },
] as const;

interface PageTextsProps {
  fields: StoryFields;
  langs: { first: string; second: string | null };
  readOnly: boolean;
  editor: Editor | null;
  onFields(change: Partial<StoryFields>): void;
}

/** Chinese papers print three lines of headline; in a bilingual edition each language has one. */
const printsSubheadlines = ({ first, second }: PageTextsProps['langs']) =>
  second === null && primaryLanguage(first) === 'zh';

/** Kicker, headline, subheadline and standfirst, edited in place; in a bilingual edition once in each language. */
export function PageTexts({ fields, langs, readOnly, editor, onFields }: PageTextsProps) {
  const words = useWords().fields;
  const hadSubheadline = useState(fields.subheadline !== '')[0];
  const machineField = useMachineField();
  const offered = TEXTS.filter(
    ({ of }) => of !== 'subheadline' || hadSubheadline || fields[of] !== '' || printsSubheadlines(langs),
  );
  const shown = offered.flatMap(({ of, first, second, look }) => [
    { of, look, name: first, lang: langs.first, label: words[of] },
    ...(second && langs.second
      ? [{ of, look, name: second, lang: langs.second, label: words.inSecond(words[of]) }]
      : []),
  ]);
  return shown.map(({ of, look, name, lang, label }, index) => {
    const next = shown[index + 1];
    return (
      <div key={name} className="p-text" data-of={of}>
        <GrowArea
          className={look}
          lang={lang}
          dir={directionOf(lang)}
          readOnly={readOnly}
          spellCheck
          data-field={name}
          {...machineField(fields[name])}
          aria-label={label}
          placeholder={label}
          value={fields[name]}
          maxLength={FIELD_LIMITS[of]}
          onText={text => onFields({ [name]: text })}
          onEnter={() => (next ? focusField(next.name) : editor && focusStart(editor))}
        />
        <FieldProblem field={name} />
        {of === 'headline' && !readOnly && <HeadlineGuide headline={fields[name]} />}
      </div>
    );
  });
}
