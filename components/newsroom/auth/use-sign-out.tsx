'use client';
import { signOut as endSession } from 'next-auth/react';
import { useState, type ReactNode } from 'react';
import type { JournalOwner } from '@/components/journal/sealing';
import { clearRecent } from '@/components/newsroom/palette/recent';
import { entryLine } from '@/domain/coverage/entry-line';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words/words-provider';

/** A text that stays in this browser. */
interface LeftText {
  place: string;
  storyId: string;
  /** The screen that it was written on. */
  href: string;
  /** Empty for a text without a headline. */
  name: string;
}

/** Signing out: unsent text is sent to the server first, with a prompt when it cannot be sent. */
export function useSignOut(owner: JournalOwner): {
  signOut(): void;
  /** Whether unsent text is on its way. */
  sending: boolean;
  /** The question about text that cannot be sent. */
  dialog: ReactNode;
} {
  const { leaving: words } = useWords();
  const [left, setLeft] = useState<LeftText[]>([]);
  const [sending, setSending] = useState(false);

  const signOutNow = () => {
    clearRecent(owner.personId);
    void endSession({ callbackUrl: '/newsroom/sign-in' });
  };
  const signOut = async () => {
    if (sending) return;
    setSending(true);
    // Without the part that sends them, the person can try again.
    const unsent = await sendAll(owner).catch(() => null);
    setSending(false);
    if (!unsent) return;
    if (unsent.length) setLeft(unsent);
    else signOutNow();
  };

  const dialog = (
    <Dialog
      open={left.length > 0}
      title={words.title}
      onClose={() => setLeft([])}
      foot={
        <>
          <Button onClick={signOutNow}>{words.leave}</Button>
          <Button variant="solid" onClick={() => setLeft([])}>
            {words.stay}
          </Button>
        </>
      }
    >
      <p>{words.text(new Set(left.map(({ storyId }) => storyId)).size)}</p>
      <ul className="unsent">
        {left.map(({ place, href, name }) => (
          <li key={place}>
            <a className="link" href={href}>
              {words.open}: {name || words.untitled}
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );
  return { signOut: () => void signOut(), sending, dialog };
}

/** Sends unsent texts of stories; an entry of live coverage waits for its writer to publish it. @returns what stays */
async function sendAll(owner: JournalOwner): Promise<LeftText[]> {
  const [{ sendUnsent }, { unsentEntriesOf }] = await Promise.all([
    import('@/components/composer/unsent/unsent'),
    import('@/components/newsroom/coverage/writing/entry-journal'),
  ]);
  const [stories, entries] = await Promise.all([sendUnsent(owner), unsentEntriesOf(owner)]);
  return [
    ...stories.map(({ place, storyId, draft: { fields } }) => ({
      ...{ place, storyId, href: `/newsroom/stories/${storyId}` },
      name: fields.headline || fields.slug,
    })),
    ...entries.map(({ place, storyId, text }) => ({
      ...{ place, storyId, href: `/newsroom/stories/${storyId}/live` },
      name: entryLine(text),
    })),
  ];
}
