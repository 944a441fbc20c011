'use client';
import { useId, useState } from 'react';
import CheckIcon from 'lucide-react/icons/check';
import CopyIcon from 'lucide-react/icons/copy';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
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
  const { people } = useNewsroomWords();
  return (
    <Dialog
      open={given !== null}
      title={given ? people.linkTitle(given.name) : ''}
      mustAnswer
      onClose={onDone}
      foot={
        <Button look="solid" onClick={onDone}>
          {people.linkDone}
        </Button>
      }
    >
      {given?.link && <LinkLine link={given.link} kind={given.kind} />}
      {given && !given.link && <p>{people.linkSent(given.email)}</p>}
    </Dialog>
  );
}

function LinkLine({ link, kind }: { link: string; kind: PasswordLinkKind }) {
  const words = useNewsroomWords();
  const [copied, setCopied] = useState(false);
  const id = useId();
  const copy = async () => {
    const field = document.getElementById(id);
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Without the clipboard (an address without TLS) the words are selected for copying by hand.
      if (field instanceof HTMLInputElement) field.select();
    }
  };
  return (
    <>
      <div className="link-line">
        <input
          className="input code"
          id={id}
          readOnly
          dir="ltr"
          value={link}
          aria-label={words.people.link}
          aria-describedby={`${id}-once`}
          onFocus={event => event.target.select()}
        />
        <Button look="line" onClick={copy}>
          <Icon of={copied ? CheckIcon : CopyIcon} small />
          {copied ? words.copied : words.copy}
        </Button>
        <span className="sr" role="status">
          {copied && words.copied}
        </span>
      </div>
      <p className="soft" id={`${id}-once`}>
        {words.people.linkOnce[kind]}
      </p>
    </>
  );
}
