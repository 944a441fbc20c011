'use client';
import { useCallback, useState, type ReactNode } from 'react';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Combobox } from '@/components/ui/options/combobox';
import { useLanguage } from '@/components/ui/words/words-provider';
import { findZones, zoneLabel, type ZoneOption } from '@/domain/time/zones';

interface ZoneFieldProps {
  label: string;
  help?: ReactNode;
  wrong?: string | null;
  /** An IANA name; empty: none is chosen. */
  zone: string;
  /** What choosing none means, where that is possible. */
  none?: string;
  onChange(zone: string): void;
}

/** A time zone, chosen from a list that is searched by city, offset or the name that a language has for it. */
export function ZoneField({ label, help, wrong, zone, none, onChange }: ZoneFieldProps) {
  const lang = useLanguage();
  const { zones } = useNewsroomWords();
  const { now } = useClock();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = zone ? zoneLabel(zone, new Date(now)) : (none ?? '');
  const find = useCallback(
    async (words: string): Promise<ZoneOption[]> => {
      const found = findZones(words, lang, new Date());
      return none && !words ? [{ id: '', name: none }, ...found] : found;
    },
    [lang, none],
  );
  return (
    <Combobox
      label={label}
      help={help}
      wrong={wrong}
      value={typed ?? shown}
      query={typed ?? ''}
      offersAll
      nothing={zones.nothing}
      find={find}
      onType={setTyped}
      onChoose={({ id }) => {
        setTyped(null);
        onChange(id);
      }}
      onDone={() => setTyped(null)}
    />
  );
}
