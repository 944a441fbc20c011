'use client';
import { useId, useState } from 'react';
import CheckIcon from 'lucide-react/icons/check';
import CopyIcon from 'lucide-react/icons/copy';
import { Button } from '../button';
import { Icon } from '../icon';

interface LinkLineProps {
  link: string;
  /** What it is; shown to screen readers. */
  label: string;
  /** A notice below it. */
  help: string;
  words: { copy: string; copied: string };
}

/** An address to hand over, with a button that copies it. */
export function LinkLine({ link, label, help, words }: LinkLineProps) {
  const [copied, setCopied] = useState(false);
  const id = useId();
  const copy = async () => {
    const field = document.getElementById(id);
    try {
      await navigator.clipboard.writeText(link);
      setCopied(true);
    } catch {
      // Without the clipboard (an address without TLS) the words are selected for copying manually.
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
          aria-label={label}
          aria-describedby={`${id}-help`}
          onFocus={event => event.target.select()}
        />
        <Button variant="line" onClick={() => void copy()}>
          <Icon of={copied ? CheckIcon : CopyIcon} small />
          {copied ? words.copied : words.copy}
        </Button>
        <span className="visually-hidden" role="status">
          {copied && words.copied}
        </span>
      </div>
      <p className="soft" id={`${id}-help`}>
        {help}
      </p>
    </>
  );
}
