import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { ar } from './ar';
import { en, type AdminWords } from './en';
import { fr } from './fr';
import { zhHans } from './zh-hans';

export type { AdminWords };

const CATALOGUES: Record<InterfaceLanguage, AdminWords> = { en, fr, 'zh-Hans': zhHans, ar };

/** The words of the pages for admins in a language of the newsroom. */
export const adminWords = (lang: InterfaceLanguage): AdminWords => CATALOGUES[lang];
