'use client';
import { useWrite } from '@/components/api/use-write';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/newsroom/forms/form-error';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { When } from '@/components/newsroom/time/when';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage } from '@/components/ui/words/words-provider';
import { Done } from '@/domain/api/written';
import type { DeliveryView } from './view';

interface DeliveryLogProps {
  deliveries: DeliveryView[];
  /** Whether only those that did not arrive are shown. */
  failed: boolean;
}

/** The last messages and their answers; each can be sent again. */
export function DeliveryLog({ deliveries, failed }: DeliveryLogProps) {
  const { webhooks: labels } = useNewsroomWords();
  const { busy, refused, write } = useWrite();
  const replay = ({ id, webhookId }: DeliveryView) => {
    if (!busy) void write('POST', `/api/newsroom/webhooks/${webhookId}/deliveries`, { deliveryId: id }, Done);
  };
  return (
    <section className="section-list delivery-section" aria-labelledby="deliveries-title">
      <h2 id="deliveries-title">{labels.log}</h2>
      <nav className="segmented" aria-label={labels.log}>
        <ScreenLink href="/newsroom/paper/webhooks" aria-current={failed ? undefined : 'true'}>
          {labels.all}
        </ScreenLink>
        <ScreenLink href="/newsroom/paper/webhooks?show=failed" aria-current={failed ? 'true' : undefined}>
          {labels.failed}
        </ScreenLink>
      </nav>
      <FormError refused={refused} />
      {deliveries.length ? (
        <div className="delivery-log" tabIndex={0} role="region" aria-label={labels.log}>
          <table className="rows">
            <thead>
              <tr>
                <th scope="col">{labels.time}</th>
                <th scope="col">{labels.message}</th>
                <th scope="col">{labels.to}</th>
                <th scope="col">{labels.answer}</th>
                <th scope="col">
                  <span className="visually-hidden">{labels.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {deliveries.map(delivery => (
                <DeliveryRow key={delivery.id} delivery={delivery} onReplay={() => replay(delivery)} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <p className="help">{labels.noLog}</p>
      )}
    </section>
  );
}

const milliseconds = (count: number, lang: string) =>
  new Intl.NumberFormat(intlLocale(lang), { style: 'unit', unit: 'millisecond' }).format(count);

function DeliveryRow({ delivery, onReplay }: { delivery: DeliveryView; onReplay(): void }) {
  const { webhooks: labels } = useNewsroomWords();
  const lang = useLanguage();
  const { id, type, to, at, storyId, state, status, tookMs, problem, attempts } = delivery;
  const message = labels.typeWords[type];
  const answer = status ?? (attempts ? problem || labels.noAnswer : '');
  return (
    <tr>
      <td className="tabular soft nowrap">
        <When at={at} absolute />
      </td>
      <td>
        {storyId ? (
          <a className="link" href={`/newsroom/stories/${storyId}`}>
            {message}
          </a>
        ) : (
          message
        )}
      </td>
      <td className="soft" dir="auto">
        {to}
      </td>
      <td className="answer">
        <span className={state === 'failed' ? 'bad' : undefined}>{labels.states[state]}</span>{' '}
        <small className="soft">
          <bdi>{answer}</bdi> {tookMs !== null && milliseconds(tookMs, lang)}{' '}
          {attempts > 1 && labels.attempts(attempts)}
        </small>
      </td>
      <td className="align-end">
        <Button tiny aria-label={labels.replayOf(id)} onClick={onReplay}>
          {labels.replay}
        </Button>
      </td>
    </tr>
  );
}
