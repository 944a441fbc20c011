import { ScreenLink } from '@/components/newsroom/screen-link';
import type { AdminWords } from '@/components/newsroom/words/admin/words';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { TopBar } from '@/components/newsroom/top-bar';
import { REVERT_OBSTACLES, type RevertAct, type RevertedSubject } from '@/domain/audit/revert/acts';
import { auditQuery } from '@/domain/audit/trail';
import { actText, placeOf } from './lines';
import { RefreshWhileRunning } from '../../list/timed-refresh';
import { SubjectName } from './subject-name';

interface RunLine {
  number: number;
  subject: RevertedSubject;
  subjectId: string;
  storyId: string | null;
  name: string;
  act: RevertAct;
  outcome: string;
}

interface RunScreenProps {
  run: { person: { id: string; name: string }; by: string; isRunning: boolean; lines: RunLine[] };
  words: AdminWords['revert'];
  send: NewsroomWords['send'];
}

/** A run that reverts what a person did: its progress, and the outcome of each item. */
export function RunScreen({ run, words, send }: RunScreenProps) {
  const { person, by, isRunning, lines } = run;
  const tried = lines.filter(({ outcome }) => outcome !== '').length;
  const back = { person: person.id, action: null, subject: null, from: null, to: null };
  return (
    <>
      <TopBar title={words.title} where={person.name}>
        <ScreenLink className="button line" href={`/newsroom/audit${auditQuery(back)}`}>
          {words.back}
        </ScreenLink>
      </TopBar>
      <div className="scroll revert" tabIndex={0} role="region" aria-label={words.title}>
        <p className="note-line" role="status">
          <span>
            <b>{isRunning ? words.running : words.ended}</b> {words.progress(tried, lines.length)}{' '}
            <span className="soft">{words.by(by)}</span>
          </span>
        </p>
        {isRunning && <RefreshWhileRunning />}
        <section>
          <ul>
            {lines.map(({ number, subject, subjectId, storyId, name, act, outcome }) => (
              <li key={number} dir="auto">
                <span>
                  <SubjectName
                    subject={words.subjects[subject]}
                    name={name || words.untitled}
                    href={placeOf({ act, subject, id: subjectId, storyId })}
                  />
                  <span className="soft description">{actText(act, words)}</span>
                </span>
                <span className={outcome === '' || outcome === 'done' ? 'outcome soft' : 'outcome bad'}>
                  {outcomeText(outcome, words, send)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

function outcomeText(outcome: string, words: AdminWords['revert'], send: Record<string, string>): string {
  if (outcome === '') return words.outcomes.waiting;
  if (outcome === 'done') return words.outcomes.done;
  const obstacle = REVERT_OBSTACLES.find(one => one === outcome);
  return obstacle ? words.obstacles[obstacle] : (send[outcome] ?? words.outcomes.refused);
}
