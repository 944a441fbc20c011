'use client';
import { Button } from '@/components/ui/button';
import { LinkLine } from '@/components/ui/copying/link-line';
import { Dialog } from '@/components/ui/dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { PasswordLinkKind } from '@/domain/people/password-link';

/** A person who is to choose a password; with the link to hand over, unless it is sent to them. */
export interface Given {
  name: string;
  email: string;
  kind: PasswordLinkKind;
  link?: string;
}

interface GivenLinkProps {
  given: Given | null;
  onDone(): void;
}

/** A link to choose a password, shown once, or where it was sent. A press beside it does not close it. */
export function GivenLink({ given, onDone }: GivenLinkProps) {
  const words = useNewsroomWords();
  const { people } = words;
  // Without a secret it is the page at which people sign in by their provider.
  const help = (link: string, kind: PasswordLinkKind) =>
    link.includes('#') ? people.linkOnce[kind] : words.signOn.address;
  return (
    <Dialog
      open={given !== null}
      title={given ? people.linkTitle(given.name) : ''}
      mustAnswer
      onClose={onDone}
      foot={
        <Button variant="solid" onClick={onDone}>
          {people.linkDone}
        </Button>
      }
    >
      {given?.link && (
        <LinkLine link={given.link} label={people.link} help={help(given.link, given.kind)} words={words} />
      )}
      {given && !given.link && <p>{people.linkSent(given.email)}</p>}
    </Dialog>
  );
}
