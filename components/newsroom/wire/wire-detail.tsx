'use client';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { useWrite } from '@/components/api/use-write';
import { FormError } from '@/components/newsroom/forms/form-error';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { When } from '@/components/newsroom/time/when';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { newKey } from '@/components/ui/new-key';
import { Added, Done } from '@/domain/api/written';
import { ChangedWords, WireComparison, WireText, WireVersions } from './wire-changes';
import { wireHref, type WireOpen, type WireQuery } from './view';
import { WireStateWord } from './wire-table';

interface WireDetailProps {
  detail: WireOpen;
  query: WireQuery;
  place: { editionId: string; deskId: string | null } | null;
}

/** A version of an agency story with what it changed, and what can be done with the story. */
export function WireDetail({ detail, query, place }: WireDetailProps) {
  const words = useNewsroomWords().wire;
  const router = useRouter();
  const { busy, refused, write } = useWrite();
  const key = useRef(newKey());
  const { row, content, changes } = detail;
  const take = async () => {
    if (busy || !place) return;
    const added = await write(
      'POST',
      `/api/newsroom/wire/${row.id}/story`,
      { ...place, key: key.current },
      Added,
    );
    if (added) router.push(`/newsroom/stories/${added.id}`);
  };
  const putAside = () => {
    if (!busy) void write('PUT', `/api/newsroom/wire/${row.id}`, { putAside: !row.putAside }, Done);
  };
  const facts: [string, string][] = [
    [words.byline, content.byline],
    [words.dateline, content.dateline],
    [words.pictures, content.pictures.length ? String(content.pictures.length) : ''],
    [words.rights, content.rights],
    [words.subjects, content.subjects.join(', ')],
  ];
  return (
    <section className="scroll wire-detail" aria-label={content.headline || words.untitled} tabIndex={0}>
      <div className="button-row">
        {place && row.state === 'usable' && (
          <Button variant="solid" aria-busy={busy} onClick={() => void take()}>
            {words.use}
          </Button>
        )}
        {place && (
          <Button variant="line" aria-busy={busy} onClick={putAside}>
            {row.putAside ? words.bringBack : words.putAside}
          </Button>
        )}
        <ScreenLink
          className="button line"
          href={wireHref({ ...query, item: undefined, version: undefined, since: undefined })}
        >
          {words.close}
        </ScreenLink>
      </div>
      <FormError refused={refused} />
      <p className="soft">
        <span dir="auto">{[row.source, row.slug].filter(Boolean).join(', ')}</span>{' '}
        <When at={row.receivedAt} /> <WireStateWord row={row} />
      </p>
      <h2 dir="auto" className={row.state === 'killed' ? 'killed' : undefined}>
        {changes.headline.length ? (
          <ChangedWords parts={changes.headline} phrases={row.alerts} />
        ) : (
          words.untitled
        )}
      </h2>
      {content.editorsNote && (
        <p className="note-line rounded" dir="auto">
          {content.editorsNote}
        </p>
      )}
      <WireComparison detail={detail} query={query} />
      <WireText detail={detail} />
      <dl className="wire-facts">
        <div>
          <dt>{words.versions}</dt>
          <dd>
            <WireVersions detail={detail} query={query} />
          </dd>
        </div>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ))}
        {row.uses.length > 0 && (
          <div>
            <dt>{words.usedIn}</dt>
            <dd>
              {row.uses.map(({ storyId, headline, number }) => (
                <span key={storyId}>
                  <ScreenLink className="link" href={`/newsroom/stories/${storyId}`}>
                    {headline || words.untitled}
                    {number < row.number && `, ${words.usedOlder(number)}`}
                  </ScreenLink>
                  {number < row.number && (
                    <>
                      {' '}
                      <ScreenLink
                        className="link"
                        href={wireHref({ ...query, version: undefined, since: String(number) })}
                        aria-label={words.since(number)}
                      >
                        {words.compare}
                      </ScreenLink>
                    </>
                  )}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
