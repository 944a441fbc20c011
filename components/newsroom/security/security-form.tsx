'use client';
import { useId } from 'react';
import type { SecurityChange } from '@/domain/api/people/security';
import { SECOND_FACTOR_FOR, SECOND_FACTOR_GRACE_DAYS } from '@/domain/people/second-factor';
import { ADMIN_SESSION, SESSION_RULE_BOUNDS } from '@/domain/people/session-bounds';
import { SelectField, TextField } from '@/components/ui/field';
import { FieldsFormFrame } from '@/components/newsroom/forms/fields-form-frame';
import { useFields } from '@/components/newsroom/forms/use-fields';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

/** Who must have a second factor, and how long sessions last. */
export function SecurityForm({ rules, mailIsSet }: { rules: SecurityChange; mailIsSet: boolean }) {
  const words = useNewsroomWords();
  const { security } = words;
  const codeHelpId = useId();
  const form = useFields({ path: '/api/newsroom/paper/security', fields: rules });
  const { draft, change, refused } = form;
  const bounded = (name: 'sessionIdleHours' | 'sessionDays') => ({
    type: 'number',
    min: SESSION_RULE_BOUNDS[name].least,
    max: SESSION_RULE_BOUNDS[name].most,
    value: draft[name] || '',
    wrong: refused?.field === name ? words.send['wrong-input'] : null,
    onChange: (event: { target: { value: string } }) => change({ [name]: Number(event.target.value) }),
  });
  const { sessionIdleHours: hours, sessionDays: days } = SESSION_RULE_BOUNDS;

  return (
    <FieldsFormFrame
      form={form}
      title={security.rules}
      saveLabel={security.saveRules}
      labels={{
        secondFactorFor: security.neededFor,
        sessionIdleHours: security.idleHours,
        sessionDays: security.days,
        codeOnNewDevice: security.codeOnNewDevice,
      }}
      values={security.groups}
    >
      <h2>{security.rules}</h2>
      <SelectField
        label={security.neededFor}
        help={
          draft.secondFactorFor === 'nobody' ? security.demo : security.neededHelp(SECOND_FACTOR_GRACE_DAYS)
        }
        value={draft.secondFactorFor}
        onChange={event => {
          const secondFactorFor = SECOND_FACTOR_FOR.find(group => group === event.target.value);
          if (secondFactorFor) change({ secondFactorFor });
        }}
      >
        {SECOND_FACTOR_FOR.map(group => (
          <option key={group} value={group}>
            {security.groups[group]}
          </option>
        ))}
      </SelectField>
      <label className="option-row explained">
        <input
          className="check"
          type="checkbox"
          checked={draft.codeOnNewDevice}
          aria-describedby={codeHelpId}
          onChange={event => change({ codeOnNewDevice: event.target.checked })}
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
    </FieldsFormFrame>
  );
}
