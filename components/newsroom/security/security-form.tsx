'use client';
import { useId, useState } from 'react';
import type { SecurityChange } from '@/domain/api/people/security';
import { Done } from '@/domain/api/written';
import { SECOND_FACTOR_FOR, SECOND_FACTOR_GRACE_DAYS } from '@/domain/people/second-factor';
import { ADMIN_SESSION, SESSION_RULE_BOUNDS } from '@/domain/people/session-bounds';
import { Button } from '@/components/ui/button';
import { SelectField, TextField } from '@/components/ui/field';
import { SavedState } from '@/components/newsroom/saved-state';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';

/** Who must have a second factor, and how long sessions last. */
export function SecurityForm({ rules, mailIsSet }: { rules: SecurityChange; mailIsSet: boolean }) {
  const words = useNewsroomWords();
  const { security } = words;
  const codeHelpId = useId();
  const { busy, refused, write } = useWrite();
  const [draft, setDraft] = useState(rules);
  const [savedText, setSavedText] = useState(() => JSON.stringify(rules));
  const [savedAt, setSavedAt] = useState<Date | null>(null);

  const save = async () => {
    if (busy || !(await write('PUT', '/api/newsroom/paper/security', draft, Done))) return;
    setSavedText(JSON.stringify(draft));
    setSavedAt(new Date());
  };
  const bounded = (name: 'sessionIdleHours' | 'sessionDays') => ({
    type: 'number',
    min: SESSION_RULE_BOUNDS[name].least,
    max: SESSION_RULE_BOUNDS[name].most,
    value: draft[name] || '',
    wrong: refused?.field === name ? words.send['wrong-input'] : null,
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [name]: Number(event.target.value) }),
  });
  const { sessionIdleHours: hours, sessionDays: days } = SESSION_RULE_BOUNDS;

  return (
    <form
      className="security-form"
      noValidate
      aria-labelledby="security-title"
      onSubmit={event => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 id="security-title">{security.rules}</h2>
      <SelectField
        label={security.neededFor}
        help={
          draft.secondFactorFor === 'nobody' ? security.demo : security.neededHelp(SECOND_FACTOR_GRACE_DAYS)
        }
        value={draft.secondFactorFor}
        onChange={event => {
          const secondFactorFor = SECOND_FACTOR_FOR.find(group => group === event.target.value);
          if (secondFactorFor) setDraft({ ...draft, secondFactorFor });
        }}
      >
        {SECOND_FACTOR_FOR.map(group => (
          <option key={group} value={group}>
            {security.groups[group]}
          </option>
        ))}
      </SelectField>
      <label className="optrow explained">
        <input
          className="check"
          type="checkbox"
          checked={draft.codeOnNewDevice}
          aria-describedby={codeHelpId}
          onChange={event => setDraft({ ...draft, codeOnNewDevice: event.target.checked })}
        />
        <span>
          {security.codeOnNewDevice}
          <small className="help" id={codeHelpId}>
            {mailIsSet ? security.codeOnNewDeviceHelp : security.noCodeWithoutMail}
          </small>
        </span>
      </label>
      <TextField
        label={security.idleHours}
        help={security.idleHelp(hours.least, hours.most, ADMIN_SESSION.idleHours)}
        {...bounded('sessionIdleHours')}
      />
      <TextField
        label={security.days}
        help={security.daysHelp(days.least, days.most, ADMIN_SESSION.days)}
        {...bounded('sessionDays')}
      />
      <Trouble refused={refused?.field ? null : refused} />
      <div className="btnrow">
        <Button look="line" type="submit" aria-busy={busy}>
          {security.saveRules}
        </Button>
        <SavedState changed={JSON.stringify(draft) !== savedText} savedAt={savedAt} />
      </div>
    </form>
  );
}
