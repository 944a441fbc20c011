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
import { SelectField, TextField } from '@/components/ui/field';
import { SavedState } from '@/components/newsroom/saved-state';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';

interface UnusualFormProps {
  rules: UnusualRules;
  words: Record<'title' | 'help' | 'most' | 'minutes' | 'save', string> & {
    rules: Record<UnusualRuleName, string>;
    answers: Record<UnusualAnswer, string>;
  };
}

/** What counts as unusual, and what is done about it. */
export function UnusualForm({ rules, words }: UnusualFormProps) {
  const { send } = useNewsroomWords();
  const { busy, refused, write } = useWrite();
  const [draft, setDraft] = useState(rules);
  const [savedText, setSavedText] = useState(() => JSON.stringify(rules));
  const [savedAt, setSavedAt] = useState<Date | null>(null);

  const save = async () => {
    if (busy || !(await write('PUT', '/api/newsroom/paper/unusual', draft, Done))) return;
    setSavedText(JSON.stringify(draft));
    setSavedAt(new Date());
  };
  const bounded = (name: keyof typeof UNUSUAL_BOUNDS) => ({
    type: 'number',
    min: UNUSUAL_BOUNDS[name].least,
    max: UNUSUAL_BOUNDS[name].most,
    value: draft[name] || '',
    wrong: refused?.field === name ? send['wrong-input'] : null,
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [name]: Number(event.target.value) }),
  });
  const options = (offered: readonly UnusualAnswer[]) =>
    offered.map(answer => (
      <option key={answer} value={answer}>
        {words.answers[answer]}
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
      <SelectField
        label={words.rules['live-changes']}
        value={draft.liveChanges}
        onChange={event => {
          const liveChanges = UNUSUAL_ANSWERS.find(answer => answer === event.target.value);
          if (liveChanges) setDraft({ ...draft, liveChanges });
        }}
      >
        {options(UNUSUAL_ANSWERS)}
      </SelectField>
      <TextField label={words.most} {...bounded('liveChangesMost')} />
      <TextField label={words.minutes} {...bounded('liveChangesMinutes')} />
      <SelectField
        label={words.rules['new-admin']}
        value={draft.newAdmin}
        onChange={event => setDraft({ ...draft, newAdmin: event.target.value === 'off' ? 'off' : 'alarm' })}
      >
        {options(['off', 'alarm'])}
      </SelectField>
      <Trouble refused={refused?.field ? null : refused} />
      <div className="btnrow">
        <Button look="line" type="submit" aria-busy={busy}>
          {words.save}
        </Button>
        <SavedState changed={JSON.stringify(draft) !== savedText} savedAt={savedAt} />
      </div>
    </form>
  );
}
