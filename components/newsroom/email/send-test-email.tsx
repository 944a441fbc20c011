'use client';
import { Done } from '@/domain/api/written';
import { Button } from '@/components/ui/button';
import { FormError } from '../forms/form-error';
import { useWrite } from '@/components/api/use-write';

/** Sends one email immediately. */
export function SendEmail({ id, label, subject }: { id: string; label: string; subject: string }) {
  const { write, busy, refused } = useWrite();
  return (
    <span>
      <Button
        tiny
        variant="line"
        aria-label={`${label}: ${subject}`}
        aria-busy={busy || undefined}
        onClick={() => void write('POST', `/api/newsroom/emails/${encodeURIComponent(id)}`, {}, Done)}
      >
        {label}
      </Button>
      <FormError refused={refused} />
    </span>
  );
}
