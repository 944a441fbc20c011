'use client';
import { useState } from 'react';
import { Done } from '@/domain/api/written';
import {
  UNUSUAL_ANSWERS,
  UNUSUAL_BOUNDS,
  type UnusualAnswer,
  type UnusualRuleName,
  type UnusualRules,
} from '@/domain/unusual/rules';
import { Button } from '@/components/ui/button';
import { SelectField, TextArea, TextField } from '@/components/ui/field';
import { SavedState } from '@/components/newsroom/saved-state';
import { Trouble } from '@/components/newsroom/words/trouble';
import { reasonWords } from '@/components/newsroom/words/send';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';

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
  const { busy, refused, write } = useWrite();
  const [draft, setDraft] = useState(rules);
  const [savedText, setSavedText] = useState(() => JSON.stringify(rules));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  /** As they are written; null: those of the paper, to which settling an act adds. */
  const [written, setWritten] = useState<string | null>(null);
  const allowed = written ?? rules.allowedDomains.join('\n');
  const changed = written !== null || JSON.stringify(draft) !== savedText;

  const save = async () => {
    const allowedDomains = allowed.split('\n').flatMap(line => line.trim() || []);
    if (busy || !(await write('PUT', '/api/newsroom/paper/unusual', { ...draft, allowedDomains }, Done)))
      return;
    setSavedText(JSON.stringify(draft));
    setWritten(null);
    setSavedAt(new Date());
  };
  const bounded = (name: keyof typeof UNUSUAL_BOUNDS) => ({
    type: 'number',
    min: UNUSUAL_BOUNDS[name].least,
    max: UNUSUAL_BOUNDS[name].most,
    value: draft[name] || '',
    wrong: refused?.field === name ? all.send['wrong-input'] : null,
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [name]: Number(event.target.value) }),
  });
  const options = (answers: Record<UnusualAnswer, string>) =>
    UNUSUAL_ANSWERS.map(answer => (
      <option key={answer} value={answer}>
        {answers[answer]}
      </option>
    ));

  return (
    <form
      className="security-form"
      noValidate
      aria-label={words.title}
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <p className="soft">{words.help}</p>
      {COUNTED.map(([rule, name, most, minutes]) => (
        <fieldset className="unusual-rule" key={rule}>
          <SelectField
            label={words.rules[rule]}
            value={draft[name]}
            onChange={({ target }) => {
              const answer = answerNamed(target.value);
              if (answer) setDraft({ ...draft, [name]: answer });
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
        value={allowed}
        wrong={refused?.field?.startsWith('allowedDomains') ? reasonWords(refused, all) : null}
        onChange={({ target }) => setWritten(target.value)}
      />
      <SelectField
        label={words.rules['new-admin']}
        value={draft.newAdmin}
        wrong={refused?.field === 'newAdmin' ? reasonWords(refused, all) : null}
        onChange={({ target }) => {
          const newAdmin = answerNamed(target.value);
          if (newAdmin) setDraft({ ...draft, newAdmin });
        }}
      >
        {options({ ...words.answers, hold: words.holdNewAdmin })}
      </SelectField>
      <Trouble refused={refused?.field ? null : refused} />
      <div className="btnrow">
        <Button look="line" type="submit" aria-busy={busy}>
          {words.save}
        </Button>
        <SavedState changed={changed} savedAt={savedAt} />
      </div>
    </form>
  );
}
