import { ScreenLink } from '@/components/newsroom/screen-link';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { ListKeys } from '../list/list-keys';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { FreshItems } from './fresh-items';
import { InboxList } from './inbox-list';
import { InboxPane } from './inbox-pane';
import { ReadAll } from './read-all';
import { inboxHref, type InboxQuery, type InboxItemView, type InboxThread } from './view';

interface InboxScreenProps {
  items: InboxItemView[];
  unread: number;
  chosen: InboxQuery;
  /** The item beside the list: the chosen one, or the first, which a phone does not show until it is chosen. */
  openId: string | null;
  /** Of the open item; null when it has none or it was deleted. */
  thread: InboxThread | null;
  mayBlock: boolean;
  lang: InterfaceLanguage;
}

/** The inbox of a person, and next to it the note and story of the selected item. */
export function InboxScreen({ items, unread, chosen, openId, thread, mayBlock, lang }: InboxScreenProps) {
  const { inbox: words } = newsroomWords(lang);
  const open = items.find(({ id }) => id === openId) ?? null;
  return (
    <>
      <TopBar title={words.title}>
        <FreshItems seen={unread} />
        <nav className="segmented" aria-label={words.show}>
          {[
            { label: words.forMe, all: false },
            { label: words.all, all: true },
          ].map(({ label, all }) => (
            <ScreenLink
              key={label}
              href={inboxHref({ all, item: null })}
              aria-current={chosen.all === all ? 'true' : undefined}
            >
              {label}
            </ScreenLink>
          ))}
        </nav>
        <ListKeys
          more={[
            [words.read, 'E'],
            [words.allRead, 'Shift+E'],
            [words.openStory, 'O'],
          ]}
        />
        <ReadAll unread={unread} />
      </TopBar>
      {items.length ? (
        <div className={chosen.item ? 'inbox has-open' : 'inbox'}>
          <InboxList items={items} chosen={chosen} openId={openId} />
          {open && (
            <InboxPane key={open.id} item={open} chosen={chosen} thread={thread} mayBlock={mayBlock} />
          )}
        </div>
      ) : (
        <div className="empty empty-list">
          <h2>{words.emptyTitle}</h2>
          <p>{words.empty}</p>
        </div>
      )}
    </>
  );
}
