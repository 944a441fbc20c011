'use client';
import { Button } from '@/components/ui/button';
import { LinkLine } from '@/components/ui/copying/link-line';
import { Dialog } from '@/components/ui/dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { PasswordLinkKind } from '@/domain/people/password-link';

/** A person who is to choose a password; with the link to hand over, unless it is sent to them. */
export interface CreatedLink {
  name: string;
  email: string;
  kind: PasswordLinkKind;
  link?: string;
}

interface OneTimeLinkProps {
  created: CreatedLink | null;
  onDone(): void;
}

/** A link to choose a password, shown once, or where it was sent. A press beside it does not close it. */
export function OneTimeLink({ created, onDone }: OneTimeLinkProps) {
  const words = useNewsroomWords();
  const { people } = words;
  // Without a secret it is the page at which people sign in by their provider.
  const help = (link: string, kind: PasswordLinkKind) =>
    link.includes('#') ? people.linkOnce[kind] : words.signOn.address;
  return (
    <Dialog
      open={created !== null}
      title={created ? people.linkTitle(created.name) : ''}
      mustAnswer
      onClose={onDone}
      foot={
        <Button variant="solid" onClick={onDone}>
          {people.linkDone}
        </Button>
      }
    >
      {created?.link && (
        <LinkLine
          link={created.link}
          label={people.link}
          help={help(created.link, created.kind)}
          words={words}
        />
      )}
      {created && !created.link && <p>{people.linkSent(created.email)}</p>}
    </Dialog>
  );
}
