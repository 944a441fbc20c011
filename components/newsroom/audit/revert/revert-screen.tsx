import Form from 'next/form';
import { ScreenLink } from '@/components/newsroom/screen-link';
import type { AdminWords } from '@/components/newsroom/words/admin/words';
import { TopBar } from '@/components/newsroom/top-bar';
import { When } from '@/components/newsroom/time/when';
import { MAX_REVERTED, type RevertItem } from '@/domain/audit/revert/acts';
import type { LeftReason } from '@/domain/audit/revert/reverted-events';
import { auditQuery, isReversed, type AuditChoice } from '@/domain/audit/trail';
import type { EventKind } from '@/domain/audit/events';
import { linesOf } from './lines';
import { RevertForm } from './revert-form';

interface RevertScreenProps {
  preview: {
    person: { id: string; name: string };
    from: string | null;
    to: string;
    items: (RevertItem & { name: string; storyId: string | null })[];
    tooMuch: boolean;
    others: { kind: EventKind; count: number; reason: LeftReason }[];
    runs: { id: string; at: string; isRunning: boolean }[];
  };
  /** The times as they are in the address. */
  range: { from?: string; to?: string };
  words: AdminWords['revert'];
  audit: Pick<AdminWords['audit'], 'actions' | 'reversed'>;
}

/** What reverts what a person did between two times: shown first, then done. */
export function RevertScreen({ preview, range, words, audit }: RevertScreenProps) {
  const { person, from, to, others, runs, tooMuch } = preview;
  const lines = linesOf(preview.items, words);
  const isEmpty = preview.items.length === 0 && !tooMuch;
  const choice: AuditChoice = {
    ...{ person: person.id, action: null, subject: null },
    ...{ from: range.from ?? null, to: range.to ?? null },
  };
  return (
    <>
      <TopBar title={words.title} where={person.name}>
        <ScreenLink className="button line" href={`/newsroom/audit${auditQuery(choice)}`}>
          {words.back}
        </ScreenLink>
      </TopBar>
      <Form className="strip filters audit-filters" action="/newsroom/audit/revert" aria-label={words.title}>
        <input type="hidden" name="person" value={person.id} />
        <label>
          <span>{words.from}</span>
          <input
            className="input"
            type="datetime-local"
            name="from"
            defaultValue={range.from ?? ''}
            required
          />
        </label>
        <label>
          <span>{words.to}</span>
          <input className="input" type="datetime-local" name="to" defaultValue={range.to ?? ''} />
        </label>
        <button className="button solid" type="submit">
          {words.show}
        </button>
      </Form>
      <div className="scroll revert" tabIndex={0} role="region" aria-label={words.title}>
        {from === null && <p className="note-line tone-info">{words.intro}</p>}
        {tooMuch && <p className="note-line tone-warning">{words.tooMuch(MAX_REVERTED)}</p>}
        {from !== null && isEmpty && (
          <p className="note-line">{isReversed(range) ? audit.reversed : words.nothing}</p>
        )}
        {from !== null && !isEmpty && !tooMuch && (
          <RevertForm
            // Another plan is another form.
            key={`${from} ${to}`}
            range={{ personId: person.id, from, to }}
            lines={lines}
            words={{
              ...{ will: words.will, since: words.since, sinceHelp: words.sinceHelp, never: words.never },
              ...{ reason: words.reason, reasonText: words.reasonText(person.name), run: words.run },
            }}
          />
        )}
        {others.length > 0 && (
          <section aria-labelledby="revert-others">
            <h2 id="revert-others">{words.others}</h2>
            <p className="soft">{words.othersHelp}</p>
            <ul>
              {others.map(({ kind, count, reason }) => (
                <li key={kind}>
                  <span>
                    <ScreenLink href={`/newsroom/audit${auditQuery({ ...choice, action: kind })}`}>
                      {audit.actions[kind]}
                    </ScreenLink>{' '}
                    <span className="tabular soft">{count}</span>
                    <span className="soft description">{words.left[reason]}</span>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        {runs.length > 0 && (
          <section aria-labelledby="revert-runs">
            <h2 id="revert-runs">{words.runs}</h2>
            <ul>
              {runs.map(({ id, at, isRunning }) => (
                <li key={id}>
                  <ScreenLink href={`/newsroom/audit/revert/${id}`}>
                    <When at={at} absolute />
                  </ScreenLink>{' '}
                  <span className="soft">{isRunning ? words.running : words.ended}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}
