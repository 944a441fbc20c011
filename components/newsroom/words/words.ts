import { interfaceLanguage, type InterfaceLanguage } from '@/domain/language/interface-languages';
import { ar } from './ar';
import { en, type NewsroomWords } from './en';
import { fr } from './fr';
import { zhHans } from './zh-hans';

export type { NewsroomWords };

const CATALOGUES: Record<InterfaceLanguage, NewsroomWords> = { en, 'zh-Hans': zhHans, fr, ar };

/** The catalogue nearest to a BCP 47 tag. */
export function newsroomWords(tag: string): NewsroomWords {
  return CATALOGUES[interfaceLanguage(tag)];
}
