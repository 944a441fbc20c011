'use client';
import { Fragment } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import type { RevisionLine } from '../api';
import { hoursAndMinutes } from '../times';
import { changedBy, type Chosen } from './chosen';

interface RevisionListProps {
  lines: RevisionLine[];
  chosen: Chosen;
  onChoose(chosen: Chosen): void;
}

/** Days with their revisions, newest first. A press on one shows what it changed; “A” compares from it. */
export function RevisionList({ lines, chosen, onChoose }: RevisionListProps) {
  const { history: words, checks } = useWords();
  const lang = useLanguage();
  const day = (at: string) =>
    new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long' }).format(new Date(at));

  return (
    <div className="revs" role="list" aria-label={words.title}>
      <div role="listitem" className={classNames('rev-row', chosen.newer === null && 'b')}>
        <button
          type="button"
          className="rev"
          aria-pressed={chosen.newer === null}
          onClick={() => onChoose(changedBy(lines, null))}
        >
          <time />
          <b>{words.working}</b>
          {chosen.newer === null && <span className="tag">B</span>}
        </button>
      </div>
      {lines.map((line, at) => (
        <Fragment key={line.number}>
          {(at === 0 || day(line.createdAt) !== day(lines[at - 1]!.createdAt)) && (
            <h2 className="label">{day(line.createdAt)}</h2>
          )}
          <div
            role="listitem"
            className={classNames(
              'rev-row',
              chosen.older === line.number && 'a',
              chosen.newer === line.number && 'b',
            )}
          >
            <button
              type="button"
              className="rev"
              aria-pressed={chosen.newer === line.number}
              onClick={() => onChoose(changedBy(lines, line.number))}
            >
              <time dateTime={line.createdAt}>{hoursAndMinutes(line.createdAt)}</time>
              <b>{words.revision(line.number)}</b>
              {chosen.newer === line.number && <span className="tag">B</span>}
              <small>
                {line.personName ?? words.nobody}, {words.reasons[line.reason]}
                {line.name && <em className="rev-name">{line.name}</em>}
                {line.override && (
                  <span className="over">
                    {checks.publishedOver(
                      line.override.rules.map(rule => checks.rules[rule].name),
                      line.override.reason,
                    )}
                  </span>
                )}
              </small>
            </button>
            <Button
              tiny
              on={chosen.older === line.number}
              aria-pressed={chosen.older === line.number}
              aria-label={words.takeOlder(line.number)}
              title={words.takeOlder(line.number)}
              onClick={() =>
                onChoose({
                  older: line.number,
                  newer: chosen.newer !== null && chosen.newer <= line.number ? null : chosen.newer,
                })
              }
            >
              A
            </Button>
          </div>
        </Fragment>
      ))}
    </div>
  );
}
