'use client';
import { useState } from 'react';
import { useWrite } from '@/components/api/use-write';
import { SelectField, TextField } from '@/components/ui/field';
import { FormDialog } from '@/components/newsroom/forms/form-dialog';
import { FormError } from '@/components/newsroom/forms/form-error';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { NameChecks } from '@/components/newsroom/forms/name-checks';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { WebhookSecretAnswer, type WebhookRequest } from '@/domain/api/webhooks';
import { Done } from '@/domain/api/written';
import { WEBHOOK_LIMITS, WEBHOOK_TYPES, type WebhookType } from '@/domain/webhooks/webhooks';
import type { WebhookEditions, WebhookView } from './view';

interface WebhookDialogProps {
  /** Null: a new one. */
  webhook: WebhookView | null;
  editions: WebhookEditions;
  onClose(): void;
  onMade(made: { name: string; secret: string }): void;
}

/** Adds a webhook, or changes one. */
export function WebhookDialog({ webhook, editions, onClose, onMade }: WebhookDialogProps) {
  const words = useNewsroomWords();
  const labels = words.webhooks;
  const { busy, refused, write } = useWrite();
  const [name, setName] = useState(webhook?.name ?? '');
  const [address, setAddress] = useState(webhook?.address ?? '');
  const [types, setTypes] = useState<WebhookType[]>(webhook?.types ?? [...WEBHOOK_TYPES]);
  const [editionId, setEditionId] = useState(webhook?.editionId ?? '');

  const send = async () => {
    if (busy) return;
    const body: WebhookRequest = {
      ...{ name: name.trim(), address: address.trim(), types },
      editionId: editionId || null,
    };
    if (!webhook) {
      const made = await write('POST', '/api/newsroom/webhooks', body, WebhookSecretAnswer);
      if (made) onMade({ name: body.name, secret: made.secret });
      return;
    }
    const change = { ...body, on: webhook.off === null };
    if (await write('PUT', `/api/newsroom/webhooks/${webhook.id}`, change, Done)) onClose();
  };
  const wrong = (field: string) => (refused?.field === field ? reasonWords(refused, words) : null);
  const known = ['name', 'address', 'editionId'].some(wrong);

  return (
    <FormDialog
      title={webhook ? labels.editTitle(webhook.name) : labels.addTitle}
      send={webhook ? labels.save : labels.addYes}
      busy={busy}
      mustAnswer={name !== (webhook?.name ?? '') || address !== (webhook?.address ?? '')}
      onSend={send}
      onClose={onClose}
    >
      <TextField
        label={labels.name}
        wrong={wrong('name')}
        value={name}
        maxLength={WEBHOOK_LIMITS.name}
        autoComplete="off"
        autoFocus
        onChange={event => setName(event.target.value)}
      />
      <TextField
        label={labels.address}
        help={labels.addressHelp}
        wrong={wrong('address')}
        value={address}
        type="url"
        dir="ltr"
        maxLength={WEBHOOK_LIMITS.address}
        autoComplete="off"
        onChange={event => setAddress(event.target.value)}
      />
      <NameChecks
        legend={labels.types}
        names={WEBHOOK_TYPES}
        chosen={types}
        words={labels.typeWords}
        onChange={setTypes}
      />
      <p className="help">{labels.owed}</p>
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
      <FormError refused={known ? null : refused} />
    </FormDialog>
  );
}
