import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { ar } from './ar';
import { en, type PermissionWords } from './en';
import { fr } from './fr';
import { zhHans } from './zh-hans';

export type { PermissionWords };

const CATALOGUES: Record<InterfaceLanguage, PermissionWords> = { en, fr, 'zh-Hans': zhHans, ar };

/** The words of permissions in a language of the newsroom. */
export const permissionWords = (lang: InterfaceLanguage): PermissionWords => CATALOGUES[lang];
