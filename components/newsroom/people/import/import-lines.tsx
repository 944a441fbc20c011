import { useId, type ReactNode } from 'react';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { ImportedPerson } from '@/domain/people/import/read-people';

/** Someone in a file, and the rows that they are in. */
export interface PeopleImportLine {
  numbers: number[];
  name: string;
  email: string;
  /** What will be done, or was not and why. */
  says: ReactNode;
}

/** The line of a person with its message. */
export const lineOf = ({ name, email, rows }: ImportedPerson, says: ReactNode): PeopleImportLine => ({
  numbers: rows.map(({ number }) => number),
  ...{ name, email, says },
});

/** Lines under a title; nothing where there are none. */
export function ImportLines({ title, lines }: { title: string; lines: PeopleImportLine[] }) {
  const titleId = useId();
  const lang = useLanguage();
  const { row } = useNewsroomWords().peopleImport;
  if (!lines.length) return null;
  return (
    <div className="import-lines">
      <h3 id={titleId}>{title}</h3>
      <div className="import-box" tabIndex={0} role="region" aria-labelledby={titleId}>
        <ul>
          {lines.map(({ numbers, name, email, says }) => (
            <li key={numbers[0]}>
              <span className="tabular muted">
                {row(joined(numbers.map(String), lang), numbers.length === 1)}
              </span>
              <span>
                <b dir="auto">{name}</b> <bdi className="soft">{email}</bdi>
              </span>
              <span className="soft">{says}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
