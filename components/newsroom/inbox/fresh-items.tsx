'use client';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/ui/button';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useUnread } from './live-unread';

/** New items since the page was rendered are shown on request, so that nothing moves under the pointer. */
export function FreshItems({ seen }: { seen: number }) {
  const { inbox: words } = useNewsroomWords();
  const router = useRouter();
  const fresh = useUnread(seen) - seen;
  return (
    <span role="status">
      {fresh > 0 && (
        <Button tiny variant="line" onClick={() => router.refresh()}>
          {words.fresh(fresh)}
        </Button>
      )}
    </span>
  );
}
