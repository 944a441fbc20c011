'use client';
import { signOut as endSession } from 'next-auth/react';
import { useState, type ReactNode } from 'react';
import type { Found } from '@/components/composer/saving/journal';
import type { JournalOwner } from '@/components/journal/journal-owner';
import { clearRecent } from '@/components/newsroom/palette/recent';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useWords } from '@/components/ui/words/words-provider';

/** Signing out: unsent text is sent to the server first, with a prompt when it cannot be sent. */
export function useSignOut(owner: JournalOwner): {
  signOut(): void;
  /** Whether unsent text is on its way. */
  sending: boolean;
  /** The question about text that cannot be sent. */
  dialog: ReactNode;
} {
  const { leaving: words } = useWords();
  const [left, setLeft] = useState<Found[]>([]);
  const [sending, setSending] = useState(false);

  const signOutNow = () => {
    clearRecent(owner.personId);
    void endSession({ callbackUrl: '/newsroom/sign-in' });
  };
  const signOut = async () => {
    if (sending) return;
    setSending(true);
    const { sendUnsent } = await import('@/components/composer/unsent/unsent');
    const unsent = await sendUnsent(owner);
    setSending(false);
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
        {left.map(({ place, storyId, draft }) => (
          <li key={place}>
            <a className="link" href={`/newsroom/stories/${storyId}`}>
              {words.open}: {draft.fields.headline || draft.fields.slug || words.untitled}
            </a>
          </li>
        ))}
      </ul>
    </Dialog>
  );
  return { signOut: () => void signOut(), sending, dialog };
}
