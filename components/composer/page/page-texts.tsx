'use client';
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { useState } from 'react';
import { primaryLanguage } from '@/domain/language/languages';
import { directionOf } from '@/domain/language/direction';
import { firstOf, HEAD_TEXTS, isSecondField } from '@/domain/story/fields/derive';
import { FIELD_LIMITS, type StoryFields } from '@/domain/story/story';
import { fieldLabel } from '@/components/ui/words/field-label';
import { useWords } from '@/components/ui/words/words-provider';
import { focusField } from '../focus-field';
import { GrowArea } from '@/components/editor/fields/grow-area';
import { useMachineField } from '@/components/editor/fields/machine-fields';
import { FieldProblem } from '../saving/wrong-fields';
import { HeadlineGuide } from './headline-guide';

// Immediate: Tiptap's own focus waits for the next frame, and the first typed letter would go to the
// standfirst.
function focusStart(editor: Editor) {
  const { state, view } = editor;
  view.dispatch(state.tr.setSelection(Selection.atStart(state.doc)).scrollIntoView());
  view.focus();
}

interface PageTextsProps {
  fields: StoryFields;
  langs: { first: string; second: string | null };
  readOnly: boolean;
  editor: Editor | null;
  onFields(change: Partial<StoryFields>): void;
}

/** Chinese papers print three lines of headlines; in a bilingual edition each language has one. */
const printsSubheadlines = ({ first, second }: PageTextsProps['langs']) =>
  second === null && primaryLanguage(first) === 'zh';

/** The texts above the body, edited in place; in both languages in a bilingual edition. */
export function PageTexts({ fields, langs, readOnly, editor, onFields }: PageTextsProps) {
  const words = useWords();
  const hadSubheadline = useState(fields.subheadline !== '')[0];
  const machineField = useMachineField();
  const shown = HEAD_TEXTS.flatMap(name => {
    const lang = isSecondField(name) ? langs.second : langs.first;
    const isLeftOut =
      name === 'subheadline' && !hadSubheadline && fields[name] === '' && !printsSubheadlines(langs);
    return lang === null || isLeftOut
      ? []
      : [{ name, lang, of: firstOf(name), label: fieldLabel(name, words) }];
  });
  return shown.map(({ of, name, lang, label }, index) => {
    const next = shown[index + 1];
    return (
      <div key={name} className="printed-text" data-of={of}>
        <GrowArea
          className={`printed-${of}`}
          lang={lang}
          dir={directionOf(lang)}
          readOnly={readOnly}
          spellCheck
          data-field={name}
          {...machineField(fields[name])}
          aria-label={label}
          placeholder={label}
          value={fields[name]}
          maxLength={FIELD_LIMITS[name]}
          onText={text => onFields({ [name]: text })}
          onEnter={() => (next ? focusField(next.name) : editor && focusStart(editor))}
        />
        <FieldProblem field={name} />
        {of === 'headline' && !readOnly && <HeadlineGuide headline={fields[name]} />}
      </div>
    );
  });
}
