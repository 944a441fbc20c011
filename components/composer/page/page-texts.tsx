'use client';
import { focusField } from '@/components/composer/focus-field';
import { FieldProblem } from '@/components/composer/saving/wrong-fields';
import { GrowArea } from '@/components/editor/fields/grow-area';
import { useMachineField } from '@/components/editor/fields/machine-fields';
import { classNames } from '@/components/ui/class-names';
import { fieldLabel } from '@/components/ui/words/field-label';
import { useWords } from '@/components/ui/words/words-provider';
import { headlineFill } from '@/domain/checks/rules/text';
import { directionOf } from '@/domain/language/direction';
import { primaryLanguage } from '@/domain/language/languages';
import { HEAD_TEXTS, firstOf, isSecondField } from '@/domain/story/fields/derive';
import { FIELD_LIMITS, type StoryFields } from '@/domain/story/story';
import type { Editor } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { useState } from 'react';

/** Shows how much of the available space on a front the headline takes. */
function HeadlineGuide({ headline }: { headline: string }) {
  const labels = useWords().writing.headline;
  const fill = headlineFill(headline);
  const part = Math.round(fill * 100);
  return (
    <p className={classNames('headline-guide', fill > 1 && 'over')}>
      <meter min={0} max={100} high={100} value={Math.min(part, 100)} aria-label={labels.label} />
      <span className="tabular">{fill > 1 ? labels.tooLong(part - 100) : labels.fits(part)}</span>
    </p>
  );
}

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
