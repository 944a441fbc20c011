'use client';
import { Button } from '@/components/ui/button';
import { dayTime } from '@/components/ui/time/times';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useComposerWords } from '../words/use-composer-words';
import type { TrayItem } from './tray-journal';
import type { Tray } from './use-tray';

/** The words whose paragraph is gone, each with ways to keep it. */
export function TrayTab({ tray }: { tray: Tray }) {
  const words = useComposerWords().tray;
  if (!tray.items.length) return <p className="muted">{words.empty}</p>;
  return (
    <section className="tray" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p className="muted small">{words.about}</p>
      <ul>
        {tray.items.map(item => (
          <LostItem key={item.id} item={item} tray={tray} />
        ))}
      </ul>
    </section>
  );
}

function LostItem({ item, tray }: { item: TrayItem; tray: Tray }) {
  const words = useComposerWords().tray;
  const time = dayTime(item.at, useLanguage());
  return (
    <li>
      <blockquote dir="auto">{item.text}</blockquote>
      <p className="muted small">
        {item.after && `${words.after(item.after)} `}
        {item.name ? words.by(item.name, time) : words.bySomeone(time)}
      </p>
      <div className="button-row">
        <Button tiny variant="line" onClick={() => tray.putBack(item)}>
          {words.putBack}
        </Button>
        {item.deleted && (
          <Button tiny variant="line" onClick={() => tray.bringBack(item)}>
            {words.bringBack}
          </Button>
        )}
        <Button tiny onClick={() => tray.discard(item)}>
          {words.discard}
        </Button>
      </div>
    </li>
  );
}
