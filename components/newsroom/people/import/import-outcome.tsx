'use client';
import { Button } from '@/components/ui/button';
import { reasonWords } from '@/components/newsroom/words/reason-words';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { focusOnMount } from './focus-on-mount';
import { saveLinks, saveNotAdded } from './import-files';
import { ImportLines, lineOf } from './import-lines';
import type { PersonOutcome, PeopleImportPlan } from './use-import';

interface ImportOutcomeProps {
  plan: PeopleImportPlan;
  outcomes: PersonOutcome[];
  busy: boolean;
}

/** How far an import is, who was not added and why, and the links to hand over. */
export function ImportOutcome({ plan, outcomes, busy }: ImportOutcomeProps) {
  const words = useNewsroomWords();
  const labels = words.peopleImport;
  const refused = outcomes.flatMap(outcome =>
    outcome.refused ? [lineOf(outcome.person, reasonWords(outcome.refused, words))] : [],
  );
  const added = outcomes.filter(outcome => !outcome.refused);
  const withLink = added.filter(({ link }) => link);
  const all = plan.people.length;
  return (
    <>
      <p key={String(busy)} role="status" tabIndex={-1} ref={focusOnMount}>
        {busy ? labels.progress(outcomes.length, all) : labels.done(added.length)}
      </p>
      <progress className="import-progress" max={all} value={outcomes.length} aria-label={labels.title} />
      {!busy && withLink.length > 0 && (
        <div className="note-line tone-warning rounded">
          <span>{labels.links(withLink.length)}</span>
          <Button variant="line" onClick={() => saveLinks(withLink, words)}>
            {labels.saveLinks}
          </Button>
        </div>
      )}
      {!busy && added.length > withLink.length && <p className="soft">{labels.sent}</p>}
      {!busy && (
        <ImportLines
          title={labels.linksTitle}
          lines={withLink.map(({ person, link }) => lineOf(person, <bdi className="code">{link}</bdi>))}
        />
      )}
      <ImportLines title={labels.refusedTitle(refused.length)} lines={refused} />
      {!busy && refused.length + plan.wrong.length > 0 && (
        <div className="button-row">
          <Button variant="line" onClick={() => saveNotAdded(plan.wrong, outcomes, words)}>
            {labels.saveNotAdded}
          </Button>
        </div>
      )}
    </>
  );
}
