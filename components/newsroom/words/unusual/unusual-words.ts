import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { ar } from './ar';
import { en, type UnusualWords } from './en';
import { fr } from './fr';
import { zhHans } from './zh-hans';

export type { UnusualWords };

const CATALOGUES: Record<InterfaceLanguage, UnusualWords> = { en, fr, 'zh-Hans': zhHans, ar };

/** The words of the rules about unusual acts, in a language of the newsroom. */
export const unusualWords = (lang: InterfaceLanguage): UnusualWords => CATALOGUES[lang];
