'use client';
import { useCallback, type ReactNode } from 'react';
import { ChoiceField } from '@/components/ui/options/choice-field';
import { useClock } from '@/components/ui/time/clock';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import { findZones, zoneLabel } from '@/domain/time/zones';

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
export function ZoneField({ zone, ...field }: ZoneFieldProps) {
  const lang = useLanguage();
  const { zones } = useNewsroomWords();
  const { now } = useClock();
  const find = useCallback((words: string) => findZones(words, lang, new Date()), [lang]);
  const shown = zone && zoneLabel(zone, new Date(now));
  return <ChoiceField {...field} shown={shown} nothing={zones.nothing} find={find} />;
}
