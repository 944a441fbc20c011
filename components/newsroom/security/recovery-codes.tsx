'use client';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

/** Recovery codes, shown once. A press beside them does not close it. */
export function RecoveryCodes({ codes, onKept }: { codes: string[] | null; onKept(): void }) {
  const { security } = useNewsroomWords();
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
    </Dialog>
  );
}
