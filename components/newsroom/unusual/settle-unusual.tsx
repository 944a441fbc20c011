'use client';
import { Done } from '@/domain/api/written';
import type { SettleRequest } from '@/domain/api/people/unusual';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useWrite } from '@/components/api/use-write';

interface SettleUnusualProps {
  id: string;
  /** The ways to settle it, each with what it is called. */
  ways: { label: string; allowsDomain: boolean }[];
}

/** Settles something unusual: a person who was held can go on. */
export function SettleUnusual({ id, ways }: SettleUnusualProps) {
  const { busy, refused, write } = useWrite();
  const settle = async (allowsDomain: boolean) => {
    const body: SettleRequest = { allowsDomain };
    if (!busy) await write('DELETE', `/api/newsroom/unusual-acts/${id}`, body, Done);
  };
  return (
    <>
      {ways.map(({ label, allowsDomain }) => (
        <Button key={label} variant="line" aria-busy={busy} onClick={() => void settle(allowsDomain)}>
          {label}
        </Button>
      ))}
      <FormError refused={refused} />
    </>
  );
}
