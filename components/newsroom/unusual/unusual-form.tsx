'use client';
import {
  UNUSUAL_ANSWERS,
  UNUSUAL_BOUNDS,
  type UnusualAnswer,
  type UnusualRuleName,
  type UnusualRules,
} from '@/domain/abuse-limits/rules';
import { unusualLabels } from './labels';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { FieldsFormFrame } from '@/components/newsroom/forms/fields-form-frame';
import { useFields } from '@/components/newsroom/forms/use-fields';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface UnusualFormProps {
  rules: UnusualRules;
  words: Record<
    'title' | 'help' | 'minutes' | 'allowed' | 'allowedHelp' | 'holdNewAdmin' | 'save',
    string
  > & {
    rules: Record<UnusualRuleName, string>;
    answers: Record<UnusualAnswer, string>;
    most: Record<'live-changes' | 'new-domain', string>;
  };
}

/** The rules that an admin sets with numbers, and the names of their fields. */
const COUNTED = [
  ['live-changes', 'liveChanges', 'liveChangesMost', 'liveChangesMinutes'],
  ['new-domain', 'newDomain', 'newDomainMost', 'newDomainMinutes'],
] as const;

const answerNamed = (value: string) => UNUSUAL_ANSWERS.find(answer => answer === value);

/** What counts as unusual, and what is done about it. */
export function UnusualForm({ rules, words }: UnusualFormProps) {
  const all = useNewsroomWords();
  const form = useFields({
    path: '/api/newsroom/paper/unusual',
    fields: rules,
    toSend: typed => ({ ...typed, allowedDomains: typed.allowedDomains.flatMap(line => line.trim() || []) }),
  });
  const { draft, change, refused } = form;
  const bounded = (name: keyof typeof UNUSUAL_BOUNDS) => ({
    type: 'number',
    min: UNUSUAL_BOUNDS[name].least,
    max: UNUSUAL_BOUNDS[name].most,
    value: draft[name] || '',
    wrong: refused?.field === name ? all.send['wrong-input'] : null,
    onChange: (event: { target: { value: string } }) => change({ [name]: Number(event.target.value) }),
  });
  const options = (answers: Record<UnusualAnswer, string>) =>
    UNUSUAL_ANSWERS.map(answer => (
      <option key={answer} value={answer}>
        {answers[answer]}
      </option>
    ));

  return (
    <FieldsFormFrame
      form={form}
      title={words.title}
      saveLabel={words.save}
      labels={unusualLabels(words)}
      values={words.answers}
    >
      <p className="soft">{words.help}</p>
      {COUNTED.map(([rule, name, most, minutes]) => (
        <fieldset className="unusual-rule" key={rule}>
          <SelectField
            label={words.rules[rule]}
            value={draft[name]}
            onChange={({ target }) => {
              const answer = answerNamed(target.value);
              if (answer) change({ [name]: answer });
            }}
          >
            {options(words.answers)}
          </SelectField>
          <TextField label={words.most[rule]} {...bounded(most)} />
          <TextField label={words.minutes} {...bounded(minutes)} />
        </fieldset>
      ))}
      <TextArea
        label={words.allowed}
        help={words.allowedHelp}
        dir="ltr"
        rows={3}
        value={draft.allowedDomains.join('\n')}
        wrong={refused?.field?.startsWith('allowedDomains') ? reasonWords(refused, all) : null}
        onChange={({ target }) => change({ allowedDomains: target.value.split('\n') })}
      />
      <SelectField
        label={words.rules['new-admin']}
        value={draft.newAdmin}
        wrong={refused?.field === 'newAdmin' ? reasonWords(refused, all) : null}
        onChange={({ target }) => {
          const newAdmin = answerNamed(target.value);
          if (newAdmin) change({ newAdmin });
        }}
      >
        {options({ ...words.answers, hold: words.holdNewAdmin })}
      </SelectField>
    </FieldsFormFrame>
  );
}
