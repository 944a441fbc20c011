'use client';
import CheckIcon from 'lucide-react/icons/check';
import CopyIcon from 'lucide-react/icons/copy';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

interface ShownPasswordProps {
  name: string;
  password: string | null;
  onDone(): void;
}

/** A new password, shown once. A press beside it does not close it, because it cannot be shown again. */
export function ShownPassword({ name, password, onDone }: ShownPasswordProps) {
  const words = useNewsroomWords();
  const [copied, setCopied] = useState(false);
  const id = useId();
  const copy = async () => {
    const field = document.getElementById(id);
    try {
      await navigator.clipboard.writeText(password ?? '');
      setCopied(true);
    } catch {
      // Without the clipboard (an address without TLS) the words are selected for copying by hand.
      if (field instanceof HTMLInputElement) field.select();
    }
  };
  return (
    <Dialog
      open={password !== null}
      title={words.people.passwordTitle(name)}
      mustAnswer
      onClose={onDone}
      foot={
        <Button
          look="solid"
          onClick={() => {
            setCopied(false);
            onDone();
          }}
        >
          {words.people.passwordDone}
        </Button>
      }
    >
      <div className="password-line">
        <input
          className="input code"
          id={id}
          readOnly
          value={password ?? ''}
          aria-label={words.people.password}
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
        {words.people.passwordOnce}
      </p>
    </Dialog>
  );
}
