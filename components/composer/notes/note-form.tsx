'use client';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { findPeople } from '@/components/api/options';
import { MentionArea } from '@/components/ui/options/mention-area';
import { useWords } from '@/components/ui/words/words-provider';
import type { NoteResult } from './notes-api';

interface NoteFormProps {
  label: string;
  hint: string;
  button: string;
  start?: string;
  /** Whether the note can be set to block publishing. */
  canBlock?: boolean;
  onSend(text: string, blocking: boolean): Promise<NoteResult>;
  onCancel(): void;
}

/** The form for a note. Its text is kept until the server has saved it. */
export function NoteForm({ label, hint, button, start = '', canBlock, onSend, onCancel }: NoteFormProps) {
  const { collaboration: words } = useWords();
  const [text, setText] = useState(start);
  const [blocking, setBlocking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);

  const send = async () => {
    if (!text.trim() || busy) return;
    setBusy(true);
    setError(null);
    const written = await onSend(text, blocking);
    setBusy(false);
    if (written === 'done') setText('');
    else setError(written === 'refused' ? words.refused : words.notDone);
  };

  return (
    <div className="note-form">
      <MentionArea
        findPeople={findPeople}
        label={label}
        listLabel={words.colleagues}
        placeholder={hint}
        value={text}
        autoFocus
        onChange={setText}
        onSend={() => void send()}
        onLeave={onCancel}
      />
      {canBlock && (
        <label className="note-blocks" title={words.blocksHelp}>
          <input type="checkbox" checked={blocking} onChange={event => setBlocking(event.target.checked)} />
          {words.blocks}
        </label>
      )}
      <p role="alert" className="bad">
        {error}
      </p>
      <div className="button-row">
        <Button tiny variant="solid" aria-busy={busy || undefined} onClick={() => void send()}>
          {button}
        </Button>
        <Button tiny onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
