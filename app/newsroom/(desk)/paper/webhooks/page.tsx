import type { Metadata } from 'next';
import { PaperStrip } from '@/components/newsroom/paper/paper-strip';
import { TopBar } from '@/components/newsroom/top-bar';
import { DeliveryLog } from '@/components/newsroom/webhooks/delivery-log';
import type { DeliveryView, WebhookView } from '@/components/newsroom/webhooks/view';
import { WebhookList } from '@/components/newsroom/webhooks/webhook-list';
import { newsroomWords } from '@/components/newsroom/words/words';
import { openPage } from '@/app/newsroom/open-page';
import { requestLanguage } from '@/app/newsroom/interface-language';
import { readQuery, type Query } from '@/app/newsroom/query';
import { webhooksForAdmin, type DeliveryLine, type WebhookRecord } from '@/server/webhooks/webhooks';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).webhooks.title };
}

export default async function WebhooksPage({ searchParams }: { searchParams: Query }) {
  const { person, refused } = await openPage('/newsroom/paper/webhooks', 'manage-paper');
  if (refused) return refused;
  const words = newsroomWords(await requestLanguage());
  const failed = (await readQuery(searchParams)).show === 'failed';
  const { webhooks, deliveries, waiting, editions } = await webhooksForAdmin(person.actor, failed);
  const names = new Map(webhooks.map(({ id, name }) => [id, name]));
  return (
    <>
      <TopBar title={words.paper.title} where={words.webhooks.title} />
      <PaperStrip editions={editions} open="webhooks" words={words} />
      <div className="scroll paper-page" tabIndex={0} role="region" aria-label={words.paper.title}>
        <WebhookList
          webhooks={webhooks.map(webhook => webhookView(webhook, waiting.get(webhook.id) ?? 0))}
          editions={editions.map(({ id, name }) => ({ id, name }))}
        />
        <DeliveryLog
          deliveries={deliveries.map(line => deliveryView(line, names.get(line.webhookId) ?? ''))}
          failed={failed}
        />
      </div>
    </>
  );
}

function webhookView(webhook: WebhookRecord, waiting: number): WebhookView {
  const { id, name, address, types, editionId, failingSince, offAt, offReason } = webhook;
  return {
    ...{ id, name, address, types, editionId, waiting },
    failingSince: failingSince?.toISOString() ?? null,
    off: offAt && offReason ? offReason : null,
  };
}

function deliveryView({ createdAt, attemptedAt: _, ...line }: DeliveryLine, to: string): DeliveryView {
  return { ...line, to, at: createdAt.toISOString() };
}
