'use client';
import { UnreadAnswer } from '@/domain/api/events';
import CheckIcon from 'lucide-react/icons/check-check';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/newsroom/words/use-write';
import { Trouble } from '@/components/newsroom/words/trouble';

/** Marks everything as read. */
export function ReadAll({ unread }: { unread: number }) {
  const { inbox: words } = useNewsroomWords();
  const { write, busy, refused } = useWrite();
  if (!unread) return null;
  return (
    <>
      <Trouble refused={refused} />
      <Button
        aria-label={words.allRead}
        aria-busy={busy || undefined}
        onClick={() => void write('PUT', '/api/newsroom/inbox', { all: true }, UnreadAnswer)}
      >
        <Icon of={CheckIcon} />
        <span className="desk-only">{words.allRead}</span>
      </Button>
    </>
  );
}
