'use client';
import { useState } from 'react';

interface CopyHashProps {
  hash: string;
  words: { copy: string; copied: string };
}

/** A shortened hash with a button that copies it; shown in full where the clipboard is not available. */
export function CopyHash({ hash, words }: CopyHashProps) {
  const [state, setState] = useState<'short' | 'copied' | 'whole'>('short');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(hash);
      setState('copied');
    } catch {
      setState('whole');
    }
  };
  if (state === 'whole') return <code className="hash whole">{hash}</code>;
  const short = `${hash.slice(0, 4)}…${hash.slice(-4)}`;
  return (
    <>
      <button
        type="button"
        className="hash"
        dir="ltr"
        title={hash}
        aria-label={`${words.copy} ${short}`}
        onClick={() => void copy()}
      >
        {short}
      </button>
      <span className="copied" role="status">
        {state === 'copied' && words.copied}
      </span>
    </>
  );
}
