import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { ar } from './ar';
import { en, type RevertWords } from './en';
import { fr } from './fr';
import { zhHans } from './zh-hans';

export type { RevertWords };

const CATALOGUES: Record<InterfaceLanguage, RevertWords> = { en, fr, 'zh-Hans': zhHans, ar };

/** The words of reverting what a person did, in a language of the newsroom. */
export const revertWords = (lang: InterfaceLanguage): RevertWords => CATALOGUES[lang];
