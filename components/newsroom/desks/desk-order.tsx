'use client';
import DownIcon from 'lucide-react/icons/arrow-down';
import UpIcon from 'lucide-react/icons/arrow-up';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { movedTo } from '@/components/ui/drag/moved-line';
import { Icon } from '@/components/ui/icon';
import { Done } from '@/domain/api/written';
import type { DeskView } from './view';

/** Moves an open desk one place up or down in every list. */
export function DeskOrder({ desk, desks }: { desk: DeskView; desks: DeskView[] }) {
  const words = useNewsroomWords().desks;
  const { busy, refused, write } = useWrite();
  const [open, closed] = [false, true].map(isClosed =>
    desks.filter(({ closedAt }) => Boolean(closedAt) === isClosed).map(({ id }) => id),
  ) as [string[], string[]];
  const at = open.indexOf(desk.id);
  if (at < 0) return null;
  const move = async (by: 1 | -1) => {
    if (busy) return;
    const ids = [...movedTo(open, at, at + by), ...closed];
    const body = { ids, seen: desks.map(({ id }) => id) };
    await write('PUT', '/api/newsroom/desks/order', body, Done);
  };
  return (
    <>
      <Button
        className="push"
        aria-label={words.earlier}
        aria-disabled={at === 0}
        onClick={() => void move(-1)}
      >
        <Icon of={UpIcon} small />
      </Button>
      <Button aria-label={words.later} aria-disabled={at === open.length - 1} onClick={() => void move(1)}>
        <Icon of={DownIcon} small />
      </Button>
      <FormError refused={refused} />
    </>
  );
}
