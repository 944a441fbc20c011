'use client';
import LogOutIcon from 'lucide-react/icons/log-out';
import type { JournalOwner } from '@/components/journal/sealing';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import { useSignOut } from './use-sign-out';

/** Ends the session of this browser. */
export function SignOut({ owner }: { owner: JournalOwner }) {
  const { nav, leaving } = useWords();
  const { signOut, sending, dialog } = useSignOut(owner);
  return (
    <>
      <Button variant="line" onClick={signOut} aria-busy={sending || undefined}>
        <Icon of={LogOutIcon} small />
        {sending ? leaving.sending : nav.signOut}
      </Button>
      {dialog}
    </>
  );
}
