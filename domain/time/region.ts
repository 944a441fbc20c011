import { primaryLanguage } from '@/domain/language/languages';

const US_ZONES =
  /^(?:US\/|America\/(?:Adak|Anchorage|Boise|Chicago|Denver|Detroit|Indiana|Juneau|Kentucky|Los_Angeles|Louisville|Menominee|Metlakatla|New_York|Nome|North_Dakota|Phoenix|Sitka|Yakutat)|Pacific\/Honolulu$)/;

const CANADIAN_ZONES =
  /^America\/(?:Edmonton|Halifax|Moncton|Montreal|Regina|St_Johns|Toronto|Vancouver|Winnipeg)$/;

/** Zones of countries whose dates or weeks differ from those of their language elsewhere. */
const REGIONS: Record<string, string> = {
  'Africa/Algiers': 'DZ',
  'Africa/Cairo': 'EG',
  'Africa/Casablanca': 'MA',
  'Africa/Djibouti': 'DJ',
  'Africa/Khartoum': 'SD',
  'Africa/Mogadishu': 'SO',
  'Africa/Nouakchott': 'MR',
  'Africa/Tripoli': 'LY',
  'Africa/Tunis': 'TN',
  'Asia/Aden': 'YE',
  'Asia/Amman': 'JO',
  'Asia/Baghdad': 'IQ',
  'Asia/Bahrain': 'BH',
  'Asia/Beirut': 'LB',
  'Asia/Damascus': 'SY',
  'Asia/Dubai': 'AE',
  'Asia/Gaza': 'PS',
  'Asia/Hebron': 'PS',
  'Asia/Kuwait': 'KW',
  'Asia/Muscat': 'OM',
  'Asia/Qatar': 'QA',
  'Asia/Riyadh': 'SA',
  'Indian/Comoro': 'KM',
  'Asia/Hong_Kong': 'HK',
  'Asia/Macau': 'MO',
  'Asia/Taipei': 'TW',
};

/** Regions whose week starts on Saturday or Sunday, by CLDR. */
const FROM_SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';
const FROM_SUNDAY =
  'BD BR CA CO DM DO ET GT HK HN ID IL IN JM JP KE KH KR LA MM MO MX MZ NI NP PA PE PH PK PT PY SA SG SV TH TW US VE YE ZA ZW';

const ENGLISH_BY_MONTH = ['US', 'CA'];

const tagRegion = (lang: string): string | undefined => /-([A-Z]{2})(?:-|$)/i.exec(lang)?.[1]?.toUpperCase();

function zoneRegion(zone: string): string | undefined {
  if (US_ZONES.test(zone)) return 'US';
  if (CANADIAN_ZONES.test(zone)) return 'CA';
  return Object.hasOwn(REGIONS, zone) ? REGIONS[zone] : undefined;
}

/**
 * The locale of dates in an edition. A tag without a region takes it from the time zone: English has the month first in
 * North America and the day first elsewhere, and Arabic month names differ from country to country.
 * @param lang BCP 47
 */
export function dateLocale(lang: string, zone: string): string {
  const primary = primaryLanguage(lang);
  if ((primary !== 'en' && primary !== 'ar') || tagRegion(lang)) return lang;
  const region = zoneRegion(zone);
  if (primary === 'en') return `${lang}-${region && ENGLISH_BY_MONTH.includes(region) ? region : 'GB'}`;
  return region && !ENGLISH_BY_MONTH.includes(region) ? `${lang}-${region}` : lang;
}

/**
 * The first day of the week in the country of a zone: 1 is Monday, 7 Sunday. Arabic without a known country starts on
 * Saturday.
 * @param lang of an edition; its region counts before that of the zone
 */
export function firstWeekday(zone: string, lang = ''): number {
  const region = tagRegion(lang) ?? zoneRegion(zone) ?? (primaryLanguage(lang) === 'ar' ? 'EG' : '');
  if (!region) return 1;
  if (FROM_SATURDAY.split(' ').includes(region)) return 6;
  return FROM_SUNDAY.split(' ').includes(region) ? 7 : 1;
}
