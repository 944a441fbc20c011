'use client';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import type { PublicChanges, RevisionLine } from '@/domain/api/revisions';
import { revisionsOf } from '../api';
import { useTools } from '@/components/editor/context';
import { dayTime } from '@/components/ui/time/times';
import { PublicChangesSwitch } from './public-changes';

interface HistoryTabProps {
  storyId: string;
  /** Changes when the server may have a new revision. */
  version: number;
  onRestore(number: number): Promise<void>;
  /** Opens the comparison of any two revisions. */
  onCompare(): void;
}

type Loaded = RevisionLine[] | 'loading' | 'failed';

export function HistoryTab({ storyId, version, onRestore, onCompare }: HistoryTabProps) {
  const { history: words, checks } = useWords();
  const lang = useLanguage();
  const { readOnly } = useTools();
  const [lines, setLines] = useState<Loaded>('loading');
  const [changes, setChanges] = useState<PublicChanges | null>(null);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState<number | null>(null);

  useEffect(() => {
    let still = true;
    void revisionsOf(storyId).then(answer => {
      if (!still) return;
      setLines(answer?.revisions ?? 'failed');
      setChanges(answer?.publicChanges ?? null);
    });
    return () => {
      still = false;
    };
  }, [storyId, version, tries]);

  const restore = async (number: number) => {
    setBusy(number);
    await onRestore(number);
    setBusy(null);
  };

  return (
    <div className="history-tab">
      <p className="help">{words.note}</p>
      {changes && <PublicChangesSwitch storyId={storyId} changes={changes} onChanges={setChanges} />}
      {lines === 'loading' && <p className="muted">{words.loading}</p>}
      {lines === 'failed' && (
        <p className="bad">
          {words.failed}{' '}
          <Button tiny onClick={() => setTries(tries + 1)}>
            {words.again}
          </Button>
        </p>
      )}
      {Array.isArray(lines) && !lines.length && <p className="muted">{words.empty}</p>}
      {Array.isArray(lines) && lines.length > 0 && (
        <p>
          <Button variant="line" onClick={onCompare}>
            {words.view}
          </Button>
        </p>
      )}
      {Array.isArray(lines) && (
        <ul aria-label={words.title}>
          {lines.map(line => (
            <li className="revision" key={line.number}>
              <time dateTime={line.createdAt}>{dayTime(line.createdAt, lang)}</time>
              <b>
                {line.number} {words.reasons[line.reason]}
              </b>
              {!readOnly && (
                <Button
                  tiny
                  aria-label={`${words.restore} ${line.number}`}
                  aria-busy={busy === line.number || undefined}
                  onClick={() => void restore(line.number)}
                >
                  {words.restore}
                </Button>
              )}
              <small>
                {line.personName ?? words.nobody} <span className="serif">{line.headline}</span>
                {line.name && <em className="revision-name">{line.name}</em>}
                {line.note && <q className="step-note">{line.note}</q>}
                {line.override && (
                  <span className="over">
                    {checks.publishedOver(
                      line.override.rules.map(rule => checks.rules[rule].name),
                      line.override.reason,
                    )}
                  </span>
                )}
              </small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
