'use client';
import { ScreenLink } from '@/components/newsroom/screen-link';
import type { InboxKind } from '@/domain/people/inbox';
import { UnreadAnswer } from '@/domain/api/events';
import ArrowLeftIcon from 'lucide-react/icons/arrow-left';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { useLetterKeys } from '@/components/ui/keys/letter-keys';
import { StageMark } from '@/components/ui/stage-mark';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { useWords } from '@/components/ui/words/words-provider';
import { wireHref } from '@/components/newsroom/wire/view';
import { Conversation } from './conversation';
import { inboxHref, storyHref, type InboxQuery, type InboxItemView, type InboxThread } from './view';

interface InboxPaneProps {
  item: InboxItemView;
  chosen: InboxQuery;
  thread: InboxThread | null;
  mayBlock: boolean;
}

const ABOUT_ADMINS: InboxKind[] = ['admin-proposal', 'admin-confirmed', 'admin-refused'];
const ABOUT_FRONTS: InboxKind[] = ['launch-held', 'launch-refused', 'launch-cancelled', 'launch-changed'];
const INBOX = '/api/newsroom/inbox';

/** An item with the conversation that it is about. */
export function InboxPane({ item, chosen, thread, mayBlock }: InboxPaneProps) {
  const all = useNewsroomWords();
  const { inbox: words, stages } = all;
  const { agencyKill } = useWords();
  const router = useRouter();
  const { write, busy, refused } = useWrite();
  const [letters] = useLetterKeys();
  const { story } = item;
  const listHref = inboxHref({ ...chosen, item: null });

  const markRead = async () => {
    const done = await write('PUT', INBOX, { id: item.id }, UnreadAnswer);
    if (done) close();
  };

  const close = () => router.replace(listHref, { scroll: false });
  const letterActs: Record<string, (() => void) | false | null> = {
    e: !item.isRead && !busy && (() => void markRead()),
    o: story && (() => window.location.assign(storyHref(item))),
  };

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const at = event.target;
      const inText =
        at instanceof Element && at.closest('input, textarea, select, dialog, [contenteditable]');
      if (inText || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const act = event.key === 'Escape' ? close : letters && !event.shiftKey && letterActs[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  return (
    <div
      className="read"
      tabIndex={0}
      role="region"
      aria-label={words.items[item.kind](item.byName ?? words.somebody)}
    >
      <div className="inner">
        <ScreenLink className="button narrow-back" href={listHref} scroll={false}>
          <Icon of={ArrowLeftIcon} />
          {words.back}
        </ScreenLink>
        {story && (
          <div className="soft story-line">
            <StageMark stage={story.stage} word={stages[story.stage]} />
            <span className="slug truncate" dir="auto">
              {story.slug}
            </span>
          </div>
        )}
        {story && <h2>{story.headline || story.slug || words.untitled}</h2>}
        <p className="soft">{words.items[item.kind](item.byName ?? words.somebody)}</p>
        {!item.threadId && item.text && (
          <p className="message-text" dir="auto">
            {item.text}
          </p>
        )}
        {thread ? (
          <Conversation thread={thread} mayBlock={mayBlock} write={write} busy={busy} />
        ) : (
          item.threadId && <p className="soft">{words.gone}</p>
        )}
        <FormError refused={refused} />
        <div className="button-row">
          {story && (
            <a className="button line" href={storyHref(item)}>
              {words.openStory}
              {letters && <Kbd keys="O" silent />}
            </a>
          )}
          {item.wireStoryId && (
            <ScreenLink className="button line" href={wireHref({ desk: 'all', item: item.wireStoryId })}>
              {agencyKill.show}
            </ScreenLink>
          )}
          {item.kind === 'hand-over' && (
            <ScreenLink className="button line" href="/newsroom?mine=1">
              {all.palette.screens.mine}
            </ScreenLink>
          )}
          {ABOUT_ADMINS.includes(item.kind) && (
            <ScreenLink className="button line" href={`/newsroom/people?q=${encodeURIComponent(item.text)}`}>
              {all.people.title}
            </ScreenLink>
          )}
          {ABOUT_FRONTS.includes(item.kind) && (
            <ScreenLink className="button line" href="/newsroom/fronts">
              {all.fronts.title}
            </ScreenLink>
          )}
          <span className="push" />
          {!item.isRead && (
            <Button aria-busy={busy || undefined} onClick={() => void markRead()}>
              {words.read}
              {letters && <Kbd keys="E" silent />}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
