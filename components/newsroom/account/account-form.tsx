'use client';
import { useState, type ReactNode } from 'react';
import { Done } from '@/domain/api/written';
import { EMAIL_KINDS } from '@/domain/people/inbox';
import { TextField } from '@/components/ui/field';
import { interfaceLanguage } from '@/domain/language/interface-languages';
import { LanguageField } from '@/components/newsroom/people/profile/language-field';
import { SavedForm } from '@/components/newsroom/forms/saved-form';
import { useUnsavedWarning } from '@/components/newsroom/forms/use-unsaved-warning';
import { PortraitField } from '@/components/newsroom/topics/portrait-field';
import { useClock } from '@/components/ui/time/clock';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { ZoneField } from '@/components/newsroom/time/zone-field';

export interface Account {
  name: string;
  email: string;
  locale: string;
  /** An IANA name; empty: that of the browser. */
  zone: string;
  pictureId: string | null;
  emailKinds: string[];
}

interface AccountFormProps {
  account: Account;
  aside: ReactNode;
}

/** Name, picture, language, zone and notifications of the person who is signed in. */
export function AccountForm({ account, aside }: AccountFormProps) {
  const words = useNewsroomWords();
  const labels = words.account;
  const { zone: clockZone } = useClock();
  const { busy, refused, write } = useWrite();
  const [draft, setDraft] = useState(account);
  const [savedText, setSavedText] = useState(() => JSON.stringify(account));
  const [savedAt, setSavedAt] = useState<Date | null>(null);
  const changed = JSON.stringify(draft) !== savedText;
  useUnsavedWarning(changed);
  const isKnown = ['name', 'zone', 'pictureId'].includes(refused?.field ?? '');

  const save = async () => {
    const { email: _, ...sent } = draft;
    if (busy || !(await write('PUT', '/api/newsroom/account', sent, Done))) return;
    setSavedText(JSON.stringify(draft));
    setSavedAt(new Date());
  };
  const toggle = (kind: string) => {
    const { emailKinds: kinds } = draft;
    const emailKinds = kinds.includes(kind) ? kinds.filter(other => other !== kind) : [...kinds, kind];
    setDraft({ ...draft, emailKinds });
  };

  return (
    <SavedForm
      label={labels.title}
      layout="setting"
      saveLabel={labels.save}
      form={{ busy, changed, savedAt }}
      onSave={save}
      aside={<div className="paper-side">{aside}</div>}
    >
      <h2>{labels.profile}</h2>
      <div className="two-fields">
        <TextField
          label={labels.name}
          help={labels.nameHelp}
          value={draft.name}
          wrong={refused?.field === 'name' ? words.wrong.name : null}
          autoComplete="name"
          onChange={event => setDraft({ ...draft, name: event.target.value })}
        />
        <TextField label={labels.email} help={labels.emailHelp} value={draft.email} readOnly />
      </div>
      <PortraitField
        label={labels.picture}
        help={labels.pictureHelp}
        id={draft.pictureId}
        onChange={pictureId => setDraft({ ...draft, pictureId })}
      />
      <div className="two-fields">
        <LanguageField
          label={labels.language}
          value={interfaceLanguage(draft.locale)}
          onChange={locale => setDraft({ ...draft, locale })}
        />
        <ZoneField
          label={labels.zone}
          help={labels.zoneHelp}
          zone={draft.zone}
          none={labels.browserZone(clockZone)}
          wrong={refused?.field === 'zone' ? words.wrong.zone : null}
          onChange={zone => setDraft({ ...draft, zone })}
        />
      </div>
      <fieldset className="reason-rules">
        <legend>{labels.notifications}</legend>
        {EMAIL_KINDS.map(kind => (
          <label key={kind} className="option-row">
            <input
              className="check"
              type="checkbox"
              checked={draft.emailKinds.includes(kind)}
              onChange={() => toggle(kind)}
            />
            <span>{labels.emailKinds[kind]}</span>
          </label>
        ))}
        <span className="help">{labels.notificationsHelp}</span>
      </fieldset>
      <FormError refused={isKnown ? null : refused} />
    </SavedForm>
  );
}
