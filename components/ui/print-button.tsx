'use client';
import { useState } from 'react';
import { Button } from './button';
import { useWords } from './words/words-provider';

interface PrintButtonProps {
  /** Of the file. */
  href: string;
  label: string;
  onPrinted(): void;
}

/** Downloads a file that takes a moment to be made, or says why there is none. */
export function PrintButton({ href, label, onPrinted }: PrintButtonProps) {
  const { exports: words } = useWords();
  const [state, setState] = useState<'idle' | 'printing' | { refused: string }>('idle');
  const print = async () => {
    if (state === 'printing') return;
    setState('printing');
    const refused = await download(href);
    if (refused === null) {
      setState('idle');
      onPrinted();
    } else setState({ refused });
  };
  const reasons: Record<string, string> = words.notPrinted;
  return (
    <>
      <Button variant="line" aria-busy={state === 'printing'} onClick={() => void print()}>
        {state === 'printing' ? words.printing : label} <span className="soft">.pdf</span>
      </Button>
      <p role="alert">{typeof state === 'object' && (reasons[state.refused] ?? words.notPrinted.failed)}</p>
    </>
  );
}

/** @returns why there is no file; null when the browser has it */
async function download(href: string): Promise<string | null> {
  try {
    const response = await fetch(href);
    if (!response.ok) return ((await response.json()) as { reason?: string }).reason ?? 'failed';
    const [, name = ''] = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '') ?? [];
    const address = URL.createObjectURL(await response.blob());
    Object.assign(document.createElement('a'), { href: address, download: name }).click();
    // The browser has read it by then.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return null;
  } catch {
    return 'failed';
  }
}
