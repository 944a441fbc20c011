'use client';
import { useState } from 'react';
import { Done } from '@/domain/api/written';
import type { PersonChange } from '@/domain/api/people/people';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { FormDialog } from '../../forms/form-dialog';
import { interfaceLanguage } from '@/domain/language/interface-languages';
import { changeOf } from '@/components/newsroom/forms/field-state';
import { fieldError } from '@/components/newsroom/words/reason-words';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { LanguageField } from './language-field';
import type { PersonView } from '../view';

type Profile = Pick<PersonView, 'name' | 'email' | 'locale'>;
const profileOf = ({ name, email, locale }: PersonView): Profile => ({ name, email, locale });

/** An admin changes name, address and language of a person. */
export function ProfileButton({ person }: { person: PersonView }) {
  const words = useNewsroomWords();
  const { busy, refused, write, reset } = useWrite();
  const [profile, setProfile] = useState<Profile | null>(null);

  const [shown, setShown] = useState(profileOf(person));

  const open = () => {
    reset();
    setShown(profileOf(person));
    setProfile(profileOf(person));
  };
  const save = async () => {
    if (busy || !profile) return;
    const draft = { ...profile, email: profile.email.trim() };
    const change: PersonChange = { action: 'profile', profile: changeOf({ seen: shown, draft }) };
    if (await write('POST', `/api/newsroom/people/${person.id}`, change, Done)) setProfile(null);
  };
  const wrong = (field: 'name' | 'email') => fieldError(refused, field, words.wrong[field], words);
  const plain = { autoCapitalize: 'none', spellCheck: false, autoComplete: 'off' } as const;

  return (
    <div className="button-row">
      <Button variant="line" onClick={open}>
        {words.account.editProfile}
      </Button>
      {profile && (
        <FormDialog
          title={words.account.profileOf(person.name)}
          send={words.account.save}
          busy={busy}
          onSend={save}
          onClose={() => setProfile(null)}
        >
          <TextField
            label={words.account.name}
            value={profile.name}
            wrong={wrong('name')}
            autoComplete="off"
            autoFocus
            onChange={event => setProfile({ ...profile, name: event.target.value })}
          />
          <TextField
            {...plain}
            label={words.account.email}
            type="email"
            value={profile.email}
            wrong={wrong('email')}
            onChange={event => setProfile({ ...profile, email: event.target.value })}
          />
          <LanguageField
            label={words.account.language}
            value={interfaceLanguage(profile.locale)}
            onChange={locale => setProfile({ ...profile, locale })}
          />
          <FormError refused={wrong('name') || wrong('email') ? null : refused} />
        </FormDialog>
      )}
    </div>
  );
}
