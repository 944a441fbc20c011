'use client';
import { Done } from '@/domain/api/written';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';

/** Stops an archive that is being written. */
export function StopArchive({ id }: { id: string }) {
  const words = useNewsroomWords().archive;
  const { busy, refused, write } = useWrite();
  const stop = async () => {
    if (!busy) await write('DELETE', `/api/newsroom/archive-exports/${id}`, undefined, Done);
  };
  return (
    <>
      <Button variant="line" aria-busy={busy} onClick={() => void stop()}>
        {words.stop}
      </Button>
      <FormError refused={refused} />
    </>
  );
}
