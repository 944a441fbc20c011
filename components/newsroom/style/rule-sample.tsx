'use client';
import { Fragment, useMemo, useState } from 'react';
import { TextArea } from '@/components/ui/field';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { compileExpression } from '@/domain/style/expression';
import { styleFinders, styleMatches, type StyleRule } from '@/domain/style/style-rule';

/** A sentence of the admin's own, with what the rule would underline in it. */
export function RuleSample({ rule, lang }: { rule: StyleRule | null; lang: string }) {
  const labels = useNewsroomWords().style;
  const [text, setText] = useState('');
  const finders = useMemo(() => styleFinders(rule ? [rule] : [], compileExpression), [rule]);
  const found = finders.flatMap(({ rule, find }) => styleMatches(rule, find, text));
  return (
    <>
      <TextArea
        label={labels.sample}
        lang={lang}
        value={text}
        maxLength={2000}
        onChange={event => setText(event.target.value)}
      />
      <p className="rule-sample" role="status" lang={lang}>
        {text && !found.length && <span className="muted">{labels.sampleNone}</span>}
        {found.length > 0 &&
          found.map(({ from, to, fix }, at) => (
            <Fragment key={from}>
              {text.slice(found[at - 1]?.to ?? 0, from)}
              <mark className="slip">{text.slice(from, to)}</mark>
              {fix !== null && <small> ({labels.instead(fix)})</small>}
              {at === found.length - 1 && text.slice(to)}
            </Fragment>
          ))}
      </p>
    </>
  );
}
