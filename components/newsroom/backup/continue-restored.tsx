'use client';
import type { ContinueRequest } from '@/domain/api/backup';
import { Done } from '@/domain/api/written';
import { useWrite } from '@/components/api/use-write';
import { Button } from '@/components/ui/button';
import { FormError } from '../forms/form-error';

interface ContinueRestoredProps {
  /** Labels of the two ways to go on. */
  withJobs: string;
  withoutJobs: string;
}

/** Lets a restored paper send and publish again. */
export function ContinueRestored({ withJobs, withoutJobs }: ContinueRestoredProps) {
  const { busy, refused, write } = useWrite();
  const proceed = async (runJobs: boolean) => {
    if (!busy)
      await write('POST', '/api/newsroom/backup/restore', { runJobs } satisfies ContinueRequest, Done);
  };
  return (
    <>
      <div className="button-row">
        <Button variant="solid" aria-busy={busy} onClick={() => void proceed(false)}>
          {withoutJobs}
        </Button>
        <Button variant="line" aria-busy={busy} onClick={() => void proceed(true)}>
          {withJobs}
        </Button>
      </div>
      <FormError refused={refused} />
    </>
  );
}
