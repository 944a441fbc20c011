import type { AdminWords } from '@/components/newsroom/words/admin/words';
import { refusalWords } from '@/components/ui/words/refusal-words';
import type { Words } from '@/components/ui/words/words';
import type { Role } from '@/domain/people/permissions';
import type { Refusal } from '@/domain/people/abilities';

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Why someone else cannot do something, as a sentence. */
export function refusalOf(refusal: Refusal, own: AdminWords['permissions'], words: Words): string {
  const whoOf = (roles: Role[]) => words.refusals.anyOf(roles.map(role => words.roles[role]));
  switch (refusal.reason) {
    case 'needs-role':
      if (refusal.elsewhere) {
        const { roles, places } = refusal.elsewhere;
        return own.onlyElsewhere(whoOf(roles), words.refusals.allOf(places));
      }
      return own.needsRole(upperFirst(whoOf(refusal.roles)));
    case 'pictures-only':
      return own.needsRole(upperFirst(whoOf(refusal.roles)));
    case 'not-your-story':
      return own.notYours(whoOf(refusal.roles));
    case 'already-handed-in':
      return own.handedIn(upperFirst(whoOf(refusal.roles)));
    case 'not-in-this-stage':
      return own.notInStage(words.stages[refusal.stage]);
    case 'wrote-it-oneself':
      return own.second(refusal.edition);
    default:
      return refusalWords(refusal, words);
  }
}
