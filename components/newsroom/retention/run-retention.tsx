'use client';
import { useState } from 'react';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useWrite } from '@/components/api/use-write';

/** Deletes what is over at once. */
export function RunRetention({ label, done }: { label: string; done: string }) {
  const { busy, refused, write } = useWrite();
  const [isDone, setIsDone] = useState(false);
  const run = async () => {
    if (busy) return;
    setIsDone(false);
    setIsDone((await write('POST', '/api/newsroom/paper/retention', {}, Done)) !== null);
  };
  return (
    <>
      <div className="button-row">
        <Button variant="line" aria-busy={busy} onClick={() => void run()}>
          {label}
        </Button>
        <span className="soft" role="status">
          {isDone && done}
        </span>
      </div>
      <FormError refused={refused} />
    </>
  );
}
