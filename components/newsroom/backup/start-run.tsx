'use client';
import { useState } from 'react';
import type { RunRequest } from '@/domain/api/backup';
import { Done } from '@/domain/api/written';
import { useWrite } from '@/components/api/use-write';
import { Button } from '@/components/ui/button';
import { FormError } from '../forms/form-error';

/** Starts a backup or a drill in the background. */
export function StartRun({ kind, label, started }: RunRequest & { label: string; started: string }) {
  const { busy, refused, write } = useWrite();
  const [isStarted, setIsStarted] = useState(false);
  const start = async () => {
    if (busy) return;
    setIsStarted(false);
    setIsStarted(
      (await write('POST', '/api/newsroom/backup/runs', { kind } satisfies RunRequest, Done)) !== null,
    );
  };
  return (
    <>
      <Button variant={kind === 'backup' ? 'solid' : 'line'} aria-busy={busy} onClick={() => void start()}>
        {label}
      </Button>
      <span className="soft" role="status">
        {isStarted && started}
      </span>
      <FormError refused={refused} />
    </>
  );
}
