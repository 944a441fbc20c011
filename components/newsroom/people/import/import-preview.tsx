'use client';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { ImportedPerson } from '@/domain/people/import/read-people';
import { placeWords } from '../grant-words';
import type { Places } from '../view';
import { focusOnMount } from './focus-on-mount';
import { ImportLines, lineOf } from './import-lines';
import type { PeopleImportPlan } from './use-import';

/** What each row of the file will do, the wrong ones first. */
export function ImportPreview({ plan, places }: { plan: PeopleImportPlan; places: Places }) {
  const words = useNewsroomWords();
  const labels = words.peopleImport;
  const lang = useLanguage();
  const { people, known, wrong } = plan;
  const rolesOf = ({ grants }: ImportedPerson) =>
    joined(
      grants.map(grant => labels.grant(words.roles[grant.role], placeWords(grant, places, words, lang))),
      lang,
    );
  return (
    <>
      <p tabIndex={-1} ref={focusOnMount}>
        {people.length ? labels.before : labels.noneToAdd}
      </p>
      <ImportLines
        title={labels.wrongTitle(wrong.length)}
        lines={wrong.map(({ number, values: { name, email }, problem }) => ({
          ...{ numbers: [number], name, email },
          says: <span className="bad">{labels.rowProblems[problem]}</span>,
        }))}
      />
      <ImportLines
        title={labels.newTitle(people.length)}
        lines={people.map(person => lineOf(person, rolesOf(person)))}
      />
      <ImportLines
        title={labels.knownTitle(known.length)}
        lines={known.map(person => lineOf(person, labels.known))}
      />
    </>
  );
}
