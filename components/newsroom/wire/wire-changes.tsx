'use client';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { When } from '@/components/newsroom/time/when';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { InlinePart } from '@/domain/history/words';
import { MarkedWords } from './marked-words';
import { wireHref, type WireOpen, type WireQuery } from './view';

interface VersionProps {
  detail: WireOpen;
  query: WireQuery;
}

/** The choice between what changed and the whole text, for a version that has earlier ones. */
export function WireComparison({ detail: { number, since, changes, versions }, query }: VersionProps) {
  const words = useNewsroomWords().wire;
  const before = since ?? versions.find(version => version.number < number)?.number;
  if (before === undefined) return null;
  return (
    <div className="wire-comparison">
      <nav className="segmented" aria-label={words.comparison}>
        <ScreenLink
          href={wireHref({ ...query, since: String(before) })}
          aria-current={since === null ? undefined : 'true'}
        >
          {words.since(before)}
        </ScreenLink>
        <ScreenLink
          href={wireHref({ ...query, since: '0' })}
          aria-current={since === null ? 'true' : undefined}
        >
          {words.whole}
        </ScreenLink>
      </nav>
      {since !== null && <span className="soft">{words.counts(changes.came, changes.went)}</span>}
    </div>
  );
}

/** The versions of an agency story, each a link to it and, for earlier ones, to what changed since. */
export function WireVersions({ detail: { number: shown, since, versions }, query }: VersionProps) {
  const words = useNewsroomWords().wire;
  const own = { ...query, since: undefined };
  return versions.map(({ number, receivedAt }) => (
    <span key={number}>
      <ScreenLink
        className="link"
        href={wireHref({ ...own, version: String(number) })}
        aria-current={number === shown ? 'true' : undefined}
      >
        {words.versionName(number)}
      </ScreenLink>{' '}
      <When at={receivedAt} />
      {number < shown && number !== since && (
        <>
          {' '}
          <ScreenLink
            className="link"
            href={wireHref({ ...query, since: String(number) })}
            aria-label={words.since(number)}
          >
            {words.compare}
          </ScreenLink>
        </>
      )}
    </span>
  ));
}

const isSame = (parts: InlinePart[]) => parts.every(({ kind }) => kind === 'same');

/** The text of an agency story; compared with another version, paragraphs without a change are counted alone. */
export function WireText({ detail: { row, since, changes } }: Pick<VersionProps, 'detail'>) {
  const words = useNewsroomWords().wire;
  const { standfirst, paragraphs } = changes;
  const shown = since === null ? paragraphs : paragraphs.filter(parts => !isSame(parts));
  const same = paragraphs.length - shown.length;
  return (
    <>
      {standfirst.length > 0 && (
        <p className="soft" dir="auto">
          <ChangedWords parts={standfirst} phrases={row.alerts} />
        </p>
      )}
      <div className="wire-text" dir="auto">
        {shown.map((parts, at) => (
          <p key={at}>
            <ChangedWords parts={parts} phrases={row.alerts} />
          </p>
        ))}
      </div>
      {same > 0 && <p className="soft">{words.sameParagraphs(same)}</p>}
    </>
  );
}

/** Words with those that are new in them and those that are gone, and with the phrases of alerts. */
export const ChangedWords = ({ parts, phrases }: { parts: InlinePart[]; phrases: string[] }) =>
  parts.map(({ text, kind }, at) =>
    kind === 'in' ? (
      <ins key={at}>
        <MarkedWords text={text} phrases={phrases} />
      </ins>
    ) : kind === 'out' ? (
      <del key={at}>{text}</del>
    ) : (
      <MarkedWords key={at} text={text} phrases={phrases} />
    ),
  );
