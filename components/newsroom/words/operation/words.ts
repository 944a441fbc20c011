import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { ar } from './ar';
import { en, type OperationWords } from './en';
import { fr } from './fr';
import { zhHans } from './zh-hans';

export type { OperationWords };

const CATALOGUES: Record<InterfaceLanguage, OperationWords> = { en, fr, 'zh-Hans': zhHans, ar };

/** The words of the status screen in a language of the newsroom. */
export const operationWords = (lang: InterfaceLanguage): OperationWords => CATALOGUES[lang];
