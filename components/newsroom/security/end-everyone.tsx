'use client';
import { useState } from 'react';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';

/** Ends every session of everyone but this one, after a question. */
export function EndEveryone() {
  const words = useNewsroomWords();
  const { security } = words;
  const { busy, refused, write, reset } = useWrite();
  const [isOpen, setIsOpen] = useState(false);
  const end = async () => {
    if (!busy && (await write('DELETE', '/api/newsroom/sessions', {}, Done))) setIsOpen(false);
  };
  const close = () => {
    reset();
    setIsOpen(false);
  };
  return (
    <>
      <div className="button-row">
        <Button variant="line" className="bad" onClick={() => setIsOpen(true)}>
          {security.endEveryone}
        </Button>
      </div>
      <Dialog
        open={isOpen}
        title={security.endEveryoneTitle}
        onClose={close}
        foot={
          <>
            <Button onClick={close}>{words.cancel}</Button>
            <Button variant="solid" aria-busy={busy} onClick={() => void end()}>
              {security.endEveryoneYes}
            </Button>
          </>
        }
      >
        <p>{security.endEveryoneText}</p>
        <FormError refused={refused} />
      </Dialog>
    </>
  );
}
