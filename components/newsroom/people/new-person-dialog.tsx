'use client';
import { NewPersonAnswer } from '@/domain/api/people/people';
import { useState } from 'react';
import { TextField } from '@/components/ui/field';
import { FormDialog } from '../forms/form-dialog';
import { useLanguage } from '@/components/ui/words/words-provider';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import type { Grant } from '@/domain/people/permissions';
import type { CreatedLink } from './one-time-link';
import { GrantFields, NO_PLACE } from './grant-fields';
import { LanguageField } from './profile/language-field';
import type { Places } from './view';

export interface Added extends CreatedLink {
  id: string;
}

interface NewPersonDialogProps {
  places: Places;
  onClose(): void;
  onAdded(person: Added): void;
}

export function NewPersonDialog({ places, onClose, onAdded }: NewPersonDialogProps) {
  const words = useNewsroomWords();
  const { busy, refused, write } = useWrite();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [locale, setLocale] = useState(useLanguage());
  const [grant, setGrant] = useState<Grant>({ role: 'reporter', ...NO_PLACE });

  const add = async () => {
    if (busy) return;
    const body = { name, email: email.trim(), locale, grants: [grant] };
    const added = await write('POST', '/api/newsroom/people', body, NewPersonAnswer);
    if (added) onAdded({ ...added, name: name.trim(), email: email.trim(), kind: 'invitation' });
  };
  const wrong = (field: 'name' | 'email' | 'grants') => {
    if (!refused?.field?.startsWith(field)) return null;
    return refused.reason === 'wrong-input' ? words.wrong[field] : reasonWords(refused, words);
  };
  const known = wrong('name') ?? wrong('email') ?? wrong('grants');

  return (
    <FormDialog
      title={words.people.addTitle}
      send={busy ? words.people.adding : words.people.addButton}
      busy={busy}
      mustAnswer={name !== '' || email !== ''}
      onSend={add}
      onClose={onClose}
    >
      <TextField
        label={words.people.name}
        value={name}
        wrong={wrong('name')}
        autoComplete="off"
        autoFocus
        onChange={event => setName(event.target.value)}
      />
      <TextField
        label={words.people.email}
        type="email"
        value={email}
        wrong={wrong('email')}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        onChange={event => setEmail(event.target.value)}
      />
      <GrantFields grant={grant} places={places} wrong={wrong('grants')} onChange={setGrant} />
      <LanguageField label={words.people.language} value={locale} onChange={setLocale} />
      <FormError refused={known ? null : refused} />
    </FormDialog>
  );
}
