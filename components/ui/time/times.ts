'use client';
import { useSyncExternalStore } from 'react';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { dateFormat } from '@/domain/time/date-format';

const never = () => () => {};

/** False during server rendering: the time zone of the reader is unknown, so times appear in the browser. */
export function useInBrowser(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

const two = (number: number) => String(number).padStart(2, '0');

/** Hours, minutes and seconds on this computer's clock. */
export function clockTime(at: number | string): string {
  const date = new Date(at);
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
}

/** Hours and minutes on this computer's clock. */
export function hoursAndMinutes(at: number | string): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** Hours and minutes, with the day before them when it is not today. */
export function dayTime(at: number | string, lang: string): string {
  const date = new Date(at);
  if (date.toDateString() === new Date().toDateString()) return hoursAndMinutes(at);
  return dateFormat(intlLocale(lang), {
    ...{ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).format(date);
}
