'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { saveFile } from '@/components/ui/copying/save-file';
import { Dialog } from '@/components/ui/dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

const FILE = 'recovery-codes.txt';

/**
 * Recovery codes, shown once. A press beside them does not close the dialog, and neither does Enter, as the first button
 * copies them.
 */
export function RecoveryCodes({ codes, onKept }: { codes: string[] | null; onKept(): void }) {
  const { security } = useNewsroomWords();
  const [copied, setCopied] = useState<'done' | 'failed' | null>(null);
  const text = codes?.join('\n') ?? '';
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('done'),
      () => setCopied('failed'),
    );
  return (
    <Dialog
      open={codes !== null}
      title={security.recoveryTitle}
      mustAnswer
      onClose={onKept}
      foot={
        <Button variant="solid" onClick={onKept}>
          {security.kept}
        </Button>
      }
    >
      <p>{security.recoveryOnce}</p>
      <ul className="recovery-codes" dir="ltr" aria-label={security.recovery}>
        {codes?.map(code => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="button-row">
        <Button variant="line" onClick={() => void copy()}>
          {security.copyCodes}
        </Button>
        <Button variant="line" onClick={() => saveFile(`${text}\n`, FILE, 'text/plain;charset=utf-8')}>
          {security.downloadCodes}
        </Button>
        <Button variant="line" onClick={() => window.print()}>
          {security.printCodes}
        </Button>
        <span role="status">
          {copied === 'done' && security.copiedCodes}
          {copied === 'failed' && security.copyFailed}
        </span>
      </div>
    </Dialog>
  );
}
