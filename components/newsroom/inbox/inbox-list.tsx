'use client';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { localDay } from '@/domain/time/local-day';
import { Avatar } from '@/components/ui/avatar';
import { classNames } from '@/components/ui/class-names';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { When } from '@/components/newsroom/time/when';
import { inboxHref, type InboxQuery, type InboxItemView } from './view';

interface InboxListProps {
  items: InboxItemView[];
  chosen: InboxQuery;
  /** The item that is open beside the list. */
  openId: string | null;
}

/** The items of the inbox, those of today apart from those before. */
export function InboxList({ items, chosen, openId }: InboxListProps) {
  const { inbox: words } = useNewsroomWords();
  const { now, zone } = useClock();
  const dayOf = (at: number | string) => localDay(new Date(at), zone);
  const today = dayOf(now);
  const groups = [
    { label: words.today, items: items.filter(({ createdAt }) => dayOf(createdAt) === today) },
    { label: words.earlier, items: items.filter(({ createdAt }) => dayOf(createdAt) !== today) },
  ];
  return (
    <div className="list" tabIndex={0} role="region" aria-label={words.messages}>
      {groups
        .filter(group => group.items.length)
        .map(group => (
          <section key={group.label} aria-label={group.label}>
            <h2 className="label">{group.label}</h2>
            <ul>
              {group.items.map(item => (
                <li key={item.id}>
                  <Message item={item} chosen={chosen} isOpen={item.id === openId} />
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}

function Message({ item, chosen, isOpen }: { item: InboxItemView; chosen: InboxQuery; isOpen: boolean }) {
  const { inbox: words } = useNewsroomWords();
  const { id, kind, byName, text, createdAt, isRead, story } = item;
  const name = byName ?? words.somebody;
  return (
    <ScreenLink
      className={classNames('message', 'row-link', !isRead && 'unread')}
      href={inboxHref({ ...chosen, item: id })}
      scroll={false}
      aria-current={isOpen ? 'true' : undefined}
    >
      <span className="dot" />
      <Avatar name={name} />
      <span className="message-actor">
        {!isRead && <span className="visually-hidden">{words.isUnread} </span>}
        {words.items[kind](name)}
      </span>
      <When at={createdAt} />
      {story && <span className="message-story">{story.headline || story.slug || words.untitled}</span>}
      {text && (
        <span className="message-quote truncate" dir="auto">
          {text}
        </span>
      )}
    </ScreenLink>
  );
}
