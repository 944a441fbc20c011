'use client';
import { useId, type ReactNode } from 'react';
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

/** A dialog with one form, sent by a button in its foot or by Enter. */
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
        noValidate
        onSubmit={event => {
          event.preventDefault();
          void onSend();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
