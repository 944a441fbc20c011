'use client';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { RepairedAnswer } from '@/domain/api/imports';

/** Uses the repaired text of all items whose characters were to stay as they are. */
export function UseRepaired({ id, count }: { id: string; count: number }) {
  const words = useNewsroomWords().imports;
  const { busy, refused, write } = useWrite();
  const repair = async () => {
    if (busy) return;
    // Each request repairs a bounded number of items.
    let after: number | null = -1;
    while (after !== null) {
      const done: { next: number | null } | null = await write(
        'POST',
        `/api/newsroom/imports/${id}/repairs`,
        { after },
        RepairedAnswer,
      );
      if (!done) return;
      after = done.next;
    }
  };
  return (
    <>
      <Button variant="line" aria-busy={busy} onClick={() => void repair()}>
        {words.useAllRepaired(count)}
      </Button>
      {refused && <FormError refused={refused} />}
    </>
  );
}
