'use client';
import { useClock } from '@/components/ui/time/clock';
import { TextField } from '@/components/ui/field';
import { useWords } from '@/components/ui/words/words-provider';
import { localDay } from '@/domain/time/local-day';
import { nearestInstant } from '@/domain/time/wall-clock';

interface RightsFieldProps {
  /** An ISO string; null for no end. */
  until: string | null;
  fixed: boolean;
  wrong: string | null;
  onChange(until: string | null): void;
}

/** The last day on which a picture may be published, on the clocks of who chooses it. */
export function RightsField({ until, fixed, wrong, onChange }: RightsFieldProps) {
  const { facts } = useWords().picture;
  const { zone } = useClock();
  return (
    <TextField
      label={facts.rights}
      help={facts.rightsHelp}
      type="date"
      readOnly={fixed}
      value={until ? localDay(new Date(until), zone) : ''}
      wrong={wrong}
      onChange={event => onChange(endOfDay(event.target.value, zone))}
    />
  );
}

/** The last minute of a day in a zone as an ISO string; null without a day. */
export const endOfDay = (day: string, zone: string): string | null =>
  day ? (nearestInstant(`${day}T23:59`, zone)?.toISOString() ?? null) : null;
