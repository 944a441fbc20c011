import type { WireItem } from '@/domain/wire/wire-item';

type Kind = 'killed' | 'withheld' | 'corrected';

const NOTES: Record<string, Record<Kind, (source: string) => string>> = {
  en: {
    killed: source => `${source} has killed this story. Do not publish it.`,
    withheld: source => `${source} is holding this story back. Do not publish it yet.`,
    corrected: source => `${source} has corrected this story. Compare it with the wire.`,
  },
  fr: {
    killed: source => `${source} a annulé cet article. Ne le publiez pas.`,
    withheld: source => `${source} retient cet article. Ne le publiez pas encore.`,
    corrected: source => `${source} a corrigé cet article. Comparez avec le fil.`,
  },
  zh: {
    killed: source => `${source}已撤销此稿，请勿发布。`,
    withheld: source => `${source}暂停此稿，请暂勿发布。`,
    corrected: source => `${source}已更正此稿，请与通稿核对。`,
  },
  ar: {
    killed: source => `ألغت ${source} هذه المادة. لا تنشرها.`,
    withheld: source => `أوقفت ${source} هذه المادة. لا تنشرها بعد.`,
    corrected: source => `صححت ${source} هذه المادة. قارنها بما في الوكالات.`,
  },
};

/** The note about an agency's notice, in the language of an edition. */
export function agencyNote(kind: Kind, { source, editorsNote }: WireItem, lang: string): string {
  const notes = NOTES[lang.split('-')[0]!] ?? NOTES.en!;
  return [notes[kind](source || '?'), editorsNote].filter(Boolean).join('\n\n').slice(0, 2_000);
}
