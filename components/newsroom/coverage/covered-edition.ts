import type { Edition } from '@/domain/paper/edition';

/** The edition of a covered story, in whose language and type its entries are written. */
export type CoveredEdition = Pick<Edition, 'lang' | 'secondLang' | 'ink' | 'accentDay' | 'accentNight'>;
