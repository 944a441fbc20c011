'use client';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { useNewsroomWords } from '../words/use-newsroom-words';

interface FormDialogProps {
  title: string;
  /** The label of the submit button. */
  send: string;
  busy: boolean;
  open?: boolean;
  mustAnswer?: boolean;
  onSend(): Promise<void>;
  onClose(): void;
  children: ReactNode;
}

/** A dialog with one form, sent by a button in its foot or by Enter. The first wrong field is focused. */
export function FormDialog({
  title,
  send,
  busy,
  open = true,
  mustAnswer = false,
  onSend,
  onClose,
  children,
}: FormDialogProps) {
  const words = useNewsroomWords();
  const formId = useId();
  const form = useRef<HTMLFormElement>(null);
  const [attempts, setAttempts] = useState(0);
  useEffect(() => {
    if (attempts && !busy) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [attempts, busy]);
  return (
    <Dialog
      open={open}
      title={title}
      mustAnswer={mustAnswer}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="solid" type="submit" form={formId} aria-busy={busy}>
            {send}
          </Button>
        </>
      }
    >
      <form
        className="dialog-form"
        id={formId}
        ref={form}
        noValidate
        onSubmit={event => {
          event.preventDefault();
          setAttempts(attempts + 1);
          void onSend();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
