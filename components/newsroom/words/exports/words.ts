import { interfaceLanguage, type InterfaceLanguage } from '@/domain/language/interface-languages';
import { ar } from './ar';
import { en, type ExportsWords } from './en';
import { fr } from './fr';
import { zhHans } from './zh-hans';

const CATALOGUES: Record<InterfaceLanguage, ExportsWords> = { en, 'zh-Hans': zhHans, fr, ar };

/** The catalogue nearest to a BCP 47 tag. */
export function exportsWords(tag: string): ExportsWords {
  return CATALOGUES[interfaceLanguage(tag)];
}
