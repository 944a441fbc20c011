import { isZone } from './local-day';

/** The offset of a zone from UTC at an instant, such as `UTC+8` or `UTC−3:30`. */
export function offsetOf(zone: string, at: Date): string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' });
  const offset = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
  // Some machines write the offset of UTC itself, and some do not.
  return offset.replace('GMT', 'UTC').replace('-', '−').replace(/\+0$/, '');
}

/** A zone with its offset today: `Asia/Shanghai · UTC+8`. */
export function zoneLabel(zone: string, at: Date): string {
  return `${zone.replaceAll('_', ' ')} · ${offsetOf(zone, at)}`;
}

/** A zone as a list offers it. */
export interface ZoneOption {
  /** Its IANA name. */
  id: string;
  name: string;
}

/** Names that browsers list as they were once, and their names of today. https://www.iana.org/time-zones */
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

/** How a language calls a zone: `China Standard Time`, `中国标准时间`. */
function localName(zone: string, lang: string, at: Date): string {
  const parts = new Intl.DateTimeFormat(lang, { timeZone: zone, timeZoneName: 'longGeneric' });
  return parts.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

interface NamedZone extends ZoneOption {
  /** What is searched. */
  text: string;
}

/** All zones as a language called them on a day: making the list takes far longer than searching it. */
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

/** Zones of which the name, the offset or what a language calls them has these words; at most `limit`. */
export function findZones(words: string, lang: string, at: Date, limit = 100): ZoneOption[] {
  const parts = plain(words).split(/\s+/).filter(Boolean);
  return namedZones(lang, at)
    .filter(({ text }) => parts.every(word => text.includes(word)))
    .slice(0, limit)
    .map(({ id, name }) => ({ id, name }));
}
