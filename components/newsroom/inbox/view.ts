import type { InboxKind } from '@/domain/people/inbox';
import type { Stage } from '@/domain/story/workflow';

/** An item of the inbox as a page shows it. Times are ISO texts. */
export interface InboxItemView {
  id: string;
  kind: InboxKind;
  byName: string | null;
  text: string;
  createdAt: string;
  isRead: boolean;
  threadId: string | null;
  story: { id: string; headline: string; slug: string; stage: Stage } | null;
  /** The agency story that it is about. */
  wireStoryId: string | null;
}

/** A conversation as the inbox shows it. */
export interface InboxThread {
  id: string;
  quotation: string;
  blocking: boolean;
  resolvedAt: string | null;
  resolvedByName: string | null;
  notes: { id: string; personName: string; text: string; createdAt: string }[];
}

/** The state in the inbox's address: all items or only unread ones, and which item is open. */
export interface InboxQuery {
  all: boolean;
  item: string | null;
}

/** Where the inbox shows this. */
export function inboxHref({ all, item }: InboxQuery): string {
  const query = new URLSearchParams({ ...(all && { show: 'all' }), ...(item && { item }) });
  return query.size ? `/newsroom/inbox?${query}` : '/newsroom/inbox';
}

/** The story of an item, at its conversation. */
export function storyHref({ story, threadId }: InboxItemView): string {
  return `/newsroom/stories/${story?.id ?? ''}${threadId ? `#thread-${threadId}` : ''}`;
}
