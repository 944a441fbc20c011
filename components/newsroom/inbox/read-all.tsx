'use client';
import { UnreadAnswer } from '@/domain/api/events';
import CheckIcon from 'lucide-react/icons/check-check';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { useLetterKeys } from '@/components/ui/keys/letter-keys';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';

const isElsewhere = (target: EventTarget | null) =>
  target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null;

/** Marks everything in the inbox as done. */
export function ReadAll({ unread }: { unread: number }) {
  const { inbox: words } = useNewsroomWords();
  const { write, busy, refused } = useWrite();
  const [letters] = useLetterKeys();
  const readAll = () => write('PUT', '/api/newsroom/inbox', { all: true }, UnreadAnswer);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'E' || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      if (!letters || !unread || busy || isElsewhere(event.target)) return;
      event.preventDefault();
      void readAll();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
  if (!unread) return null;
  return (
    <>
      <FormError refused={refused} />
      <Button aria-label={words.allRead} aria-busy={busy || undefined} onClick={() => void readAll()}>
        <Icon of={CheckIcon} />
        <span className="desk-only">{words.allRead}</span>
        {letters && <Kbd keys="Shift+E" silent />}
      </Button>
    </>
  );
}
