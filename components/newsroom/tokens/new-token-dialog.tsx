'use client';
import { PersonField } from '@/components/newsroom/list/person-field';
import { useState } from 'react';
import { SelectField, TextField } from '@/components/ui/field';
import { FormDialog } from '@/components/newsroom/forms/form-dialog';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { FormError } from '@/components/newsroom/forms/form-error';
import { NameChecks } from '@/components/newsroom/forms/name-checks';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import type { Option } from '@/domain/api/options';
import { NewTokenAnswer, type TokenRequest } from '@/domain/api/people/tokens';
import {
  DEFAULT_TOKEN_DAYS,
  TOKEN_DAYS,
  TOKEN_LIMITS,
  TOKEN_SCOPES,
  type TokenScope,
} from '@/domain/people/api-token';
import type { TokenEditions } from './view';

/** A token that is shown this once. */
export interface MadeToken {
  name: string;
  token: string;
}

interface NewTokenDialogProps {
  editions: TokenEditions;
  me: Option;
  onClose(): void;
  onMade(token: MadeToken): void;
}

/** Asks what a token is for, what it may, where, in whose name and for how long. */
export function NewTokenDialog({ editions, me, onClose, onMade }: NewTokenDialogProps) {
  const words = useNewsroomWords();
  const labels = words.tokens;
  const { busy, refused, write } = useWrite();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<TokenScope[]>(['stories:read']);
  const [editionId, setEditionId] = useState('');
  const [owner, setOwner] = useState<Option | null>(me);
  const [days, setDays] = useState<number>(DEFAULT_TOKEN_DAYS);

  const make = async () => {
    if (busy) return;
    const body: TokenRequest = {
      ...{ name: name.trim(), days, editionId: editionId || null },
      ...{ scopes, ownerId: owner?.id ?? '' },
    };
    const made = await write('POST', '/api/newsroom/tokens', body, NewTokenAnswer);
    if (made) onMade({ name: body.name, token: made.token });
  };
  const wrong = (field: string) =>
    refused?.field === field || refused?.field?.startsWith(`${field}.`) ? reasonWords(refused, words) : null;
  const known = ['name', 'ownerId', 'editionId'].some(wrong);

  return (
    <FormDialog
      title={labels.makeTitle}
      send={labels.makeYes}
      busy={busy}
      mustAnswer={name !== ''}
      onSend={make}
      onClose={onClose}
    >
      <TextField
        label={labels.name}
        help={labels.nameHelp}
        wrong={wrong('name')}
        value={name}
        maxLength={TOKEN_LIMITS.name}
        autoComplete="off"
        autoFocus
        onChange={event => setName(event.target.value)}
      />
      <NameChecks
        legend={labels.scopes}
        names={TOKEN_SCOPES}
        chosen={scopes}
        words={labels.scopeWords}
        onChange={setScopes}
      />
      <div className="two-fields">
        <SelectField
          label={labels.edition}
          value={editionId}
          wrong={wrong('editionId')}
          onChange={event => setEditionId(event.target.value)}
        >
          <option value="">{labels.anyEdition}</option>
          {editions.map(({ id, name: editionName }) => (
            <option key={id} value={id}>
              {editionName}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={labels.lasts}
          value={days}
          onChange={event => setDays(Number(event.target.value))}
        >
          {TOKEN_DAYS.map(count => (
            <option key={count} value={count}>
              {labels.days(count)}
            </option>
          ))}
        </SelectField>
      </div>
      <PersonField
        label={labels.owner}
        help={labels.ownerHelp}
        wrong={wrong('ownerId')}
        person={me}
        onChoose={setOwner}
      />
      <FormError refused={known ? null : refused} />
    </FormDialog>
  );
}
