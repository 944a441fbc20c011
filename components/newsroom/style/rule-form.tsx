'use client';
import { Added } from '@/domain/api/written';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextArea, TextField } from '@/components/ui/field';
import { FieldsError } from '@/components/newsroom/forms/fields-error';
import { useFields } from '@/components/newsroom/forms/use-fields';
import { fieldError } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { compileExpression } from '@/domain/style/expression';
import { compilePattern } from '@/domain/style/pattern';
import type { StyleRule } from '@/domain/style/style-rule';
import { RuleSample } from './rule-sample';

interface RuleFormProps {
  lang: string;
  /** Null for a new one. */
  rule: StyleRule | null;
  onClose(): void;
}

/** A rule of the house style, with a sentence to try it on before it is kept. */
export function RuleForm({ lang, rule, onClose }: RuleFormProps) {
  const words = useNewsroomWords();
  const labels = words.style;
  const { pattern = '', message = '', suggestion = '' } = rule ?? {};
  const form = useFields({
    path: `/api/newsroom/style-rules/${rule?.id}`,
    fields: { pattern, message, suggestion },
  });
  const { draft, change } = form;
  const adding = useWrite();
  const busy = form.busy || adding.busy;
  const [tried, setTried] = useState(false);
  const compiled = compilePattern(draft.pattern, compileExpression);
  const error = typeof compiled === 'string' ? compiled : null;
  const refused = rule ? form.refused : adding.refused;
  const patternError = error && (error !== 'pattern-empty' || tried) ? labels.patternErrors[error] : null;
  const messageWrong = tried && !draft.message.trim() ? labels.messageWrong : null;

  const save = async () => {
    setTried(true);
    if (busy || error || !draft.message.trim()) return;
    const done = rule
      ? await form.save()
      : await adding.write('POST', '/api/newsroom/style-rules', { lang, ...draft }, Added);
    if (done) onClose();
  };
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) => change({ [name]: event.target.value }),
  });
  return (
    <form
      className="new-section"
      noValidate
      aria-label={rule ? labels.editOne(rule.pattern) : labels.addTitle}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={labels.pattern}
        help={labels.patternHelp}
        wrong={patternError ?? fieldError(refused, 'pattern', words.send['wrong-input'], words)}
        spellCheck={false}
        autoFocus
        {...field('pattern')}
      />
      <TextField
        label={labels.suggestion}
        help={labels.suggestionHelp}
        spellCheck={false}
        {...field('suggestion')}
      />
      <TextArea
        label={labels.message}
        help={labels.messageHelp}
        wrong={messageWrong}
        maxLength={300}
        {...field('message')}
      />
      <RuleSample rule={error ? null : { id: '', lang, ...draft }} lang={lang} />
      <FieldsError
        form={{ ...form, refused }}
        labels={{ pattern: labels.pattern, message: labels.message, suggestion: labels.suggestion }}
        shown={['pattern']}
      />
      <div className="button-row">
        <Button variant="solid" type="submit" aria-busy={busy}>
          {labels.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </form>
  );
}
