import { ar } from './ar';
import { en, type Words } from './en';
import { fr } from './fr';
import { interfaceLanguage, type InterfaceLanguage } from '@/domain/language/interface-languages';
import { zhHans } from './zh-hans';

const CATALOGUES: Record<InterfaceLanguage, Words> = { en, 'zh-Hans': zhHans, fr, ar };

/** The words of the interface language nearest to a BCP 47 tag. */
export function wordsFor(tag: string): Words {
  return CATALOGUES[interfaceLanguage(tag)];
}
