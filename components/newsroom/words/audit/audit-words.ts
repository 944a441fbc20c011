import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { ar } from './ar';
import { en, type AuditWords } from './en';
import { fr } from './fr';
import { zhHans } from './zh-hans';

export type { AuditWords };

const CATALOGUES: Record<InterfaceLanguage, AuditWords> = { en, fr, 'zh-Hans': zhHans, ar };

/** The words of the audit trail in a language of the newsroom. */
export const auditWords = (lang: InterfaceLanguage): AuditWords => CATALOGUES[lang];
