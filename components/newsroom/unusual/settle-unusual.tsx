'use client';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { Trouble } from '@/components/newsroom/words/trouble';
import { useWrite } from '@/components/newsroom/words/use-write';

/** Settles something unusual: a person who was held can go on. */
export function SettleUnusual({ id, label }: { id: string; label: string }) {
  const { busy, refused, write } = useWrite();
  const settle = async () => {
    if (!busy) await write('DELETE', `/api/newsroom/unusual-acts/${id}`, {}, Done);
  };
  return (
    <>
      <Button look="line" aria-busy={busy} onClick={() => void settle()}>
        {label}
      </Button>
      <Trouble refused={refused} />
    </>
  );
}
