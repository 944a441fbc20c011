'use client';
import EllipsisIcon from 'lucide-react/icons/ellipsis';
import { useState } from 'react';
import { useWrite } from '@/components/api/use-write';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { WebhookSecretAnswer } from '@/domain/api/webhooks';
import { Done } from '@/domain/api/written';
import { dateFormat } from '@/domain/time/date-format';
import type { WebhookView } from './view';

interface WebhookLineProps {
  webhook: WebhookView;
  onEdit(): void;
  onSecret(secret: string): void;
}

/** A webhook, whether it delivers, and what can be done with it. */
export function WebhookLine({ webhook, onEdit, onSecret }: WebhookLineProps) {
  const words = useNewsroomWords();
  const labels = words.webhooks;
  const lang = useLanguage();
  const { busy, refused, write } = useWrite();
  const [confirming, setConfirming] = useState<'rotate' | 'remove' | null>(null);
  const { id, name, address, types, editionId, failingSince, off, waiting } = webhook;
  const path = `/api/newsroom/webhooks/${id}`;
  const since = (at: string) =>
    dateFormat(intlLocale(lang), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(at));
  const state = off ? labels.off[off] : failingSince ? labels.failing(since(failingSince)) : labels.on;

  const turn = () => write('PUT', path, { name, address, types, editionId, on: off !== null }, Done);
  const confirm = async () => {
    if (busy) return;
    if (confirming === 'remove') {
      if (await write('DELETE', path, {}, Done)) setConfirming(null);
      return;
    }
    const made = await write('POST', `${path}/secret`, {}, WebhookSecretAnswer);
    if (!made) return;
    setConfirming(null);
    onSecret(made.secret);
  };

  return (
    <li className="token-line">
      <span>
        <b dir="auto">{name}</b>
        <code dir="ltr">{address}</code>
        <small>
          {joined(
            types.map(type => labels.typeWords[type]),
            lang,
          )}
        </small>
        <small className={off || failingSince ? 'bad' : undefined}>
          {joined([state, ...(waiting ? [labels.waiting(waiting)] : [])], lang)}
        </small>
        <FormError refused={confirming ? null : refused} />
      </span>
      <Menu
        label={labels.menu(name)}
        trigger={<Icon of={EllipsisIcon} small />}
        button={{ icon: true, tiny: true }}
        atEnd
      >
        {close => {
          const item = (label: string, act: () => void) => (
            <MenuItem
              onClick={() => {
                close();
                act();
              }}
            >
              {label}
            </MenuItem>
          );
          return (
            <>
              {item(`${labels.edit}…`, onEdit)}
              {!off &&
                item(labels.test, () => void write('POST', `${path}/deliveries`, { deliveryId: null }, Done))}
              {item(off ? labels.turnOn : labels.turnOff, () => void turn())}
              {item(`${labels.rotate}…`, () => setConfirming('rotate'))}
              {item(`${labels.remove}…`, () => setConfirming('remove'))}
            </>
          );
        }}
      </Menu>
      {confirming && (
        <Dialog
          open
          title={confirming === 'remove' ? labels.removeTitle(name) : labels.rotateTitle(name)}
          onClose={() => setConfirming(null)}
          foot={
            <>
              <Button onClick={() => setConfirming(null)}>{words.cancel}</Button>
              <Button variant="solid" aria-busy={busy} onClick={() => void confirm()}>
                {confirming === 'remove' ? labels.remove : labels.rotate}
              </Button>
            </>
          }
        >
          <p>{confirming === 'remove' ? labels.removeText : labels.rotateText}</p>
          <FormError refused={refused} />
        </Dialog>
      )}
    </li>
  );
}
