import XIcon from 'lucide-react/icons/x';
import Form from 'next/form';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { Icon } from '@/components/ui/icon';
import type { AdminWords } from '@/components/newsroom/words/admin/words';
import { auditQuery, type AuditChoice } from '@/domain/audit/trail';
import { EVENT_KINDS } from '@/domain/audit/events';

interface AuditFiltersProps {
  chosen: AuditChoice;
  /** The name of the person who was chosen. */
  ofPerson: string | null;
  words: AdminWords['audit'];
}

/** A form of links: what is chosen is in the address, and works without script. */
export function AuditFilters({ chosen, ofPerson, words }: AuditFiltersProps) {
  const { person, action, subject, from, to } = chosen;
  const isNarrowed = Object.values(chosen).some(Boolean);
  const kinds = EVENT_KINDS.toSorted((one, other) => words.actions[one].localeCompare(words.actions[other]));
  return (
    <Form
      key={JSON.stringify(chosen)}
      className="strip filters audit-filters"
      action="/newsroom/audit"
      role="search"
      aria-label={words.filters}
    >
      {ofPerson === null ? (
        <label>
          <span>{words.who}</span>
          <input
            className="input"
            name="person"
            defaultValue={person ?? ''}
            placeholder={words.whoHelp}
            maxLength={100}
            dir="auto"
          />
        </label>
      ) : (
        <ScreenLink
          className="chip is-on"
          href={`/newsroom/audit${auditQuery({ ...chosen, person: null })}`}
          title={words.ofPerson}
        >
          <b dir="auto">{ofPerson}</b>
          <Icon of={XIcon} small />
          <input type="hidden" name="person" value={person ?? ''} />
        </ScreenLink>
      )}
      <label>
        <span>{words.action}</span>
        <select className="input" name="action" aria-label={words.action} defaultValue={action ?? ''}>
          <option value="">{words.anyAction}</option>
          {kinds.map(kind => (
            <option key={kind} value={kind}>
              {words.actions[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{words.from}</span>
        <input className="input" type="datetime-local" name="from" defaultValue={from ?? ''} />
      </label>
      <label>
        <span>{words.to}</span>
        <input className="input" type="datetime-local" name="to" defaultValue={to ?? ''} />
      </label>
      {subject && <input type="hidden" name="subject" value={subject} />}
      <button className="button solid" type="submit">
        {words.apply}
      </button>
      {isNarrowed && (
        <ScreenLink className="button" href="/newsroom/audit">
          {words.clear}
        </ScreenLink>
      )}
    </Form>
  );
}
