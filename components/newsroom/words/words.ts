import { interfaceLanguage, type InterfaceLanguage } from '@/components/ui/words/words';
import { en } from './en';
import { fr } from './fr';
import { zhHans } from './zh-hans';

/** Every word of the screens around the composer. A language that lacks one does not compile. */
export type NewsroomWords = typeof en;

const CATALOGUES: Record<InterfaceLanguage, NewsroomWords> = { en, 'zh-Hans': zhHans, fr };

/** The catalogue nearest to a BCP 47 tag. */
export function newsroomWords(tag: string): NewsroomWords {
  return CATALOGUES[interfaceLanguage(tag)];
}
