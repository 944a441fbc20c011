'use client';
import PlusIcon from 'lucide-react/icons/plus';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { SecretDialog } from '@/components/newsroom/forms/secret-dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { WebhookDialog } from './webhook-dialog';
import { WebhookLine } from './webhook-line';
import type { WebhookEditions, WebhookView } from './view';

/** The webhooks of the paper; one is added, and its secret shown once. */
export function WebhookList({ webhooks, editions }: { webhooks: WebhookView[]; editions: WebhookEditions }) {
  const words = useNewsroomWords();
  const labels = words.webhooks;
  const [edited, setEdited] = useState<WebhookView | 'new' | null>(null);
  const [made, setMade] = useState<{ name: string; secret: string } | null>(null);
  return (
    <section className="section-list" aria-labelledby="webhooks-title">
      <h2 id="webhooks-title">{labels.title}</h2>
      <p className="help">{labels.text}</p>
      <p>
        <a className="link" href="https://www.standardwebhooks.com/" target="_blank" rel="noopener">
          {labels.standard}
        </a>
      </p>
      {!webhooks.length && <p className="help">{labels.none}</p>}
      <ul>
        {webhooks.map(webhook => (
          <WebhookLine
            key={webhook.id}
            webhook={webhook}
            onEdit={() => setEdited(webhook)}
            onSecret={secret => setMade({ name: webhook.name, secret })}
          />
        ))}
      </ul>
      <Button variant="line" onClick={() => setEdited('new')}>
        <Icon of={PlusIcon} small />
        {labels.add}
      </Button>
      {edited && (
        <WebhookDialog
          webhook={edited === 'new' ? null : edited}
          editions={editions}
          onClose={() => setEdited(null)}
          onMade={secret => {
            setEdited(null);
            setMade(secret);
          }}
        />
      )}
      <SecretDialog
        title={made ? labels.made(made.name) : ''}
        secret={made && made.secret}
        labels={labels}
        onClose={() => setMade(null)}
      />
    </section>
  );
}
