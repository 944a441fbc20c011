import { isZone } from './local-day';

/** The offset of a zone from UTC at an instant, such as `UTC+8` or `UTC−3:30`. */
export function offsetOf(zone: string, at: Date): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  const offset = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  // Runtimes differ in how they write the offset of UTC itself.
  return offset.replace('GMT', 'UTC').replace('-', '−').replace(/\+0$/, '');
}

/** A zone with its offset today: `Asia/Shanghai · UTC+8`. */
export function zoneLabel(zone: string, at: Date): string {
  return `${zone.replaceAll('_', ' ')} · ${offsetOf(zone, at)}`;
}

/** A zone as an option. */
export interface ZoneOption {
  /** Its IANA name. */
  id: string;
  name: string;
}

/** Old zone names that browsers still list, with the current ones. https://www.iana.org/time-zones */
const RENAMED: Record<string, string> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** The current name of a zone, if the runtime supports it. */
function todaysName(zone: string): string {
  const renamed = RENAMED[zone];
  return renamed && isZone(renamed) ? renamed : zone;
}

const ZONES = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').map(todaysName)])];

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('_', ' ').replaceAll('−', '-').toLowerCase();

/** The name of a zone in a language: `China Standard Time`, `中国标准时间`. */
function localName(zone: string, lang: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(lang, { timeZone: zone, timeZoneName: 'longGeneric' });
  return parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

interface NamedZone extends ZoneOption {
  /** The searched text. */
  text: string;
}

/** All zones with their names on a day, cached because the list is slow to build. */
let named: { key: string; zones: NamedZone[] } | undefined;

function namedZones(lang: string, at: Date): NamedZone[] {
  const key = `${lang} ${at.toISOString().slice(0, 10)}`;
  if (named?.key === key) return named.zones;
  const zones = ZONES.map(id => {
    const local = localName(id, lang, at);
    const name = [zoneLabel(id, at), ...(local ? [local] : [])].join(' · ');
    return { id, name, text: plain(name) };
  });
  named = { key, zones };
  return zones;
}

/** Zones whose name, offset or local name contains these words; at most `limit`. */
export function findZones(words: string, lang: string, at: Date, limit = 100): ZoneOption[] {
  const parts = plain(words).split(/\s+/).filter(Boolean);
  return namedZones(lang, at)
    .filter(({ text }) => parts.every(word => text.includes(word)))
    .slice(0, limit)
    .map(({ id, name }) => ({ id, name }));
}
