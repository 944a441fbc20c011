import type { Metadata } from 'next';
import { InboxScreen } from '@/components/newsroom/inbox/inbox-screen';
import { newsroomWords } from '@/components/newsroom/words/words';
import { inboxOf, unreadOf } from '@/server/inbox/inbox';
import { notesOf } from '@/server/notes/notes';
import { openPage } from '../../open-page';
import { pathWith, readQuery, type Query } from '../../query';
import { requestLanguage } from '../../interface-language';

export async function generateMetadata(): Promise<Metadata> {
  return { title: newsroomWords(await requestLanguage()).inbox.title };
}

export default async function InboxPage({ searchParams }: { searchParams: Query }) {
  const { show, item } = await readQuery(searchParams);
  const { person, refused } = await openPage(pathWith('/newsroom/inbox', { show, item }), 'read-newsroom');
  if (refused) return refused;
  const lang = await requestLanguage();
  const [items, unread] = await Promise.all([inboxOf(person.actor), unreadOf(person.actor)]);
  const all = show === 'all';
  const shown = items.filter(({ id, readAt }) => all || !readAt || id === item);
  const chosen = shown.find(({ id }) => id === item);
  // When there is space beside the list, the first item is open by default.
  const open = chosen ?? shown[0];
  const notes = open?.story && open.threadId ? await notesOf(person.actor, open.story.id) : null;
  return (
    <InboxScreen
      items={shown.map(({ createdAt, readAt, ...rest }) => ({
        ...rest,
        createdAt: createdAt.toISOString(),
        isRead: readAt !== null,
      }))}
      unread={unread}
      chosen={{ all, item: chosen?.id ?? null }}
      openId={open?.id ?? null}
      thread={notes?.threads.find(({ id }) => id === open?.threadId) ?? null}
      mayBlock={notes?.mayBlock ?? false}
      lang={lang}
    />
  );
}
