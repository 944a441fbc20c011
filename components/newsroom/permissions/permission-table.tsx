import { placeWords } from '@/components/newsroom/people/grant-words';
import type { PlaceNames } from '@/components/newsroom/people/view';
import type { AdminWords } from '@/components/newsroom/words/admin/words';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { Icon } from '@/components/ui/icon';
import { refusalWords } from '@/components/ui/words/refusal-words';
import type { Words } from '@/components/ui/words/en';
import type { Refusal } from '@/domain/people/abilities';
import type { Explanation, OtherStoryAction } from '@/domain/people/explanation';
import type { PaperAction, Role } from '@/domain/people/permissions';
import type { StoryAction } from '@/domain/story/workflow';
import CheckIcon from 'lucide-react/icons/check';
import XIcon from 'lucide-react/icons/x';

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

interface PermissionTableProps {
  caption: string;
  rows: Explanation<StoryAction | OtherStoryAction | PaperAction>[];
  places: PlaceNames;
  own: AdminWords['permissions'];
  words: NewsroomWords;
  composer: Words;
  lang: string;
}

/** Every action there is: whether the person may do it, and by which role or why not. */
export function PermissionTable(props: PermissionTableProps) {
  const { caption, rows, places, own, words, composer, lang } = props;
  return (
    <table className="rows">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{own.what}</th>
          <th scope="col">{own.may}</th>
          <th scope="col">{own.why}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ action, allowed, refusals, grant }) => (
          <tr key={action}>
            <th scope="row">{own.actions[action]}</th>
            <td>
              <span className="answer">
                <Icon of={allowed ? CheckIcon : XIcon} small tone={allowed ? undefined : 'bad'} />
                {allowed ? own.yes : own.no}
              </span>
            </td>
            <td className="soft">
              {grant && own.by(words.roles[grant.role], placeWords(grant, places, words, lang))}
              {refusals.map(refusal => refusalOf(refusal, own, composer)).join(' ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
