import type { CorrectionRequest, OtherEdition, OtherVersion } from '@/domain/api/stories/correction';
import type { Problem } from '@/domain/api/problem';
import type { ComposerEdition } from '../view';

/** The action for another edition. */
export type OtherKind = 'leave' | OtherVersion['kind'];

/** Another edition in the dialog. */
export interface OtherChoice {
  about: OtherEdition;
  edition: ComposerEdition;
  kind: OtherKind;
  /** Its public note; null for the same note. */
  text: string | null;
  /** Idempotency key. */
  key: string;
  /** Why it failed; null when it did not. */
  problem: Problem | null;
}

/** The available actions for an edition, the fullest last. */
export const kindsFor = ({ problem, asked }: OtherEdition): OtherKind[] => [
  'leave',
  ...(asked.length ? (['ask'] as const) : []),
  ...(problem ? [] : (['correct'] as const)),
];

/**
 * The initial choices for other editions: the same correction if this person can publish it and the languages
 * match, otherwise a request. In the order of the paper.
 */
export function firstChoices(
  others: OtherEdition[],
  editions: ComposerEdition[],
  own: Pick<ComposerEdition, 'lang' | 'secondLang'>,
  newKey: () => string,
): OtherChoice[] {
  return editions.flatMap(edition => {
    const about = others.find(({ editionId }) => editionId === edition.id);
    if (!about) return [];
    const isSame = edition.lang === own.lang && edition.secondLang === own.secondLang;
    const kinds = kindsFor(about);
    const kind = isSame && kinds.includes('correct') ? 'correct' : kinds.includes('ask') ? 'ask' : 'leave';
    return [{ about, edition, kind, text: isSame ? null : '', key: newKey(), problem: null }];
  });
}

/** The public note in another edition, based on the one of this edition. */
export const textFor = ({ text }: OtherChoice, here: string) => (text ?? here).trim();

/** The part of the request about the other editions. */
export function othersOf(choices: OtherChoice[], here: string): CorrectionRequest['others'] {
  return choices.flatMap((choice): OtherVersion[] => {
    const { kind, key, about } = choice;
    const { storyId } = about;
    if (kind === 'leave') return [];
    return [kind === 'ask' ? { kind, storyId, key } : { kind, storyId, key, text: textFor(choice, here) }];
  });
}
