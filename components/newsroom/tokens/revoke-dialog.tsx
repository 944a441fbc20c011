'use client';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import type { TokenView } from './view';

/** Asks for confirmation before a token is revoked. */
export function RevokeDialog({ token, onClose }: { token: TokenView; onClose(): void }) {
  const words = useNewsroomWords();
  const labels = words.tokens;
  const { busy, refused, write } = useWrite();
  const revoke = async () => {
    if (busy || !(await write('DELETE', `/api/newsroom/tokens/${token.id}`, {}, Done))) return;
    onClose();
  };
  return (
    <Dialog
      open
      title={labels.revokeTitle(token.name)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="solid" aria-busy={busy} onClick={() => void revoke()}>
            {labels.revoke}
          </Button>
        </>
      }
    >
      <p>{labels.revokeText}</p>
      <FormError refused={refused} />
    </Dialog>
  );
}
