import type { Refusal } from '@/domain/people/abilities';
import type { Words } from './en';

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Why something cannot be done, as a sentence. */
export function refusalWords(refusal: Refusal, words: Words): string {
  const { refusals, roles, stages } = words;
  switch (refusal.reason) {
    case 'no-headline':
    case 'no-body':
    case 'guidance-left':
    case 'no-section':
    case 'no-slug':
    case 'no-alternative-text':
    case 'not-for-edition':
    case 'open-notes':
    case 'machine-text':
    case 'address-taken':
    case 'embargoed':
    case 'nothing-withdrawn':
    case 'nothing-scheduled':
    case 'before-publishing':
    case 'after-unpublishing':
    case 'time-has-passed':
    case 'before-embargo':
      return refusals[refusal.reason];
    case 'wrote-it-oneself':
      return refusals.fourEyes(refusal.edition, refusal.canSubmit);
    case 'needs-approval':
      return refusals.needsApproval(refusal.section, refusals.anyOf(refusal.roles.map(role => roles[role])));
    case 'not-in-this-stage':
      return refusals.notInThisStage(stages[refusal.stage]);
    case 'needs-role':
      if (refusal.elsewhere) {
        const { roles: held, places } = refusal.elsewhere;
        return refusals.onlyElsewhere(refusals.anyOf(held.map(role => roles[role])), refusals.allOf(places));
      }
      return refusals.needsRole(upperFirst(refusals.anyOf(refusal.roles.map(role => roles[role]))));
    case 'not-your-story':
      return refusals.notYourStory(refusals.anyOf(refusal.roles.map(role => roles[role])));
    case 'already-handed-in':
      return refusals.alreadyHandedIn(upperFirst(refusals.anyOf(refusal.roles.map(role => roles[role]))));
    case 'not-your-note':
      return refusals.notYourNote;
    case 'pictures-only':
      return refusals.picturesOnly(upperFirst(refusals.anyOf(refusal.roles.map(role => roles[role]))));
    case 'deactivated':
      return refusals.deactivated;
    default:
      return unknownRefusal(refusal);
  }
}

function unknownRefusal(refusal: never): string {
  throw new RangeError(`There are no words for ${JSON.stringify(refusal)}`);
}

/** All reasons in one text. */
export function refusalsWords(refusals: Refusal[], words: Words): string {
  return refusals.map(refusal => refusalWords(refusal, words)).join(' ');
}
