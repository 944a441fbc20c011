'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { TextArea } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';

interface CorrectionDialogProps {
  open: boolean;
  onClose(): void;
  onCorrect(text: string): void;
}

const LONGEST_CORRECTION = 2000;

/** Asks for the words of a correction. What was typed stays until it is sent. */
export function CorrectionDialog({ open, onClose, onCorrect }: CorrectionDialogProps) {
  const { compose } = useWords();
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const send = () => {
    setAsked(true);
    if (!text.trim()) return;
    setText('');
    setAsked(false);
    onCorrect(text.trim());
  };
  return (
    <Dialog
      open={open}
      title={compose.correctTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{compose.cancel}</Button>
          <Button look="solid" onClick={send}>
            {compose.correctButton}
          </Button>
        </>
      }
    >
      <TextArea
        autoFocus
        rows={4}
        label={compose.correctLabel}
        help={compose.correctHelp}
        wrong={asked && !text.trim() ? compose.correctEmpty : null}
        maxLength={LONGEST_CORRECTION}
        value={text}
        onChange={event => setText(event.target.value)}
      />
    </Dialog>
  );
}
