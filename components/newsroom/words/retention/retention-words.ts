import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { ar } from './ar';
import { en, type RetentionWords } from './en';
import { fr } from './fr';
import { zhHans } from './zh-hans';

export type { RetentionWords };

const CATALOGUES: Record<InterfaceLanguage, RetentionWords> = { en, fr, 'zh-Hans': zhHans, ar };

/** The words of the periods after which personal data is deleted, in a language of the newsroom. */
export const retentionWords = (lang: InterfaceLanguage): RetentionWords => CATALOGUES[lang];
