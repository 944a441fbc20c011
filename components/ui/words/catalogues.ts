import { ar } from './ar';
import { en } from './en';
import { fr } from './fr';
import { interfaceLanguage, type InterfaceLanguage, type Words } from './words';
import { zhHans } from './zh-hans';

const CATALOGUES: Record<InterfaceLanguage, Words> = { en, 'zh-Hans': zhHans, fr, ar };

/** The words of the interface language nearest to a BCP 47 tag. */
export function wordsFor(tag: string): Words {
  return CATALOGUES[interfaceLanguage(tag)];
}
