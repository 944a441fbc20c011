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
import { wireHref, type WireOpen, type WireQuery } from './view';
import { WireStateWord } from './wire-table';

interface WireDetailProps {
  detail: WireOpen;
  query: WireQuery;
  place: { editionId: string; deskId: string | null } | null;
}

/** An agency story with what its newest version changed, and what can be done with it. */
export function WireDetail({ detail, query, place }: WireDetailProps) {
  const words = useNewsroomWords().wire;
  const router = useRouter();
  const { busy, refused, write } = useWrite();
  const key = useRef(newKey());
  const { row, content, paragraphs, versions } = detail;
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
        <ScreenLink className="button line" href={wireHref({ ...query, item: undefined })}>
          {words.close}
        </ScreenLink>
      </div>
      <FormError refused={refused} />
      <p className="soft">
        <span dir="auto">{[row.source, row.slug].filter(Boolean).join(', ')}</span>{' '}
        <When at={row.receivedAt} /> <WireStateWord row={row} />
      </p>
      <h2 dir="auto" className={row.state === 'killed' ? 'killed' : undefined}>
        {content.headline || words.untitled}
      </h2>
      {content.editorsNote && (
        <p className="note-line rounded" dir="auto">
          {content.editorsNote}
        </p>
      )}
      {content.standfirst && (
        <p className="soft" dir="auto">
          {content.standfirst}
        </p>
      )}
      <div className="wire-text" dir="auto">
        {paragraphs.map(({ text, change }, at) =>
          change === 'gone' ? (
            <p key={at}>
              <del>{text}</del>
            </p>
          ) : (
            <p key={at}>{change === 'new' && versions.length > 1 ? <ins>{text}</ins> : text}</p>
          ),
        )}
      </div>
      <dl className="wire-facts">
        <div>
          <dt>{words.versions}</dt>
          <dd>
            {versions.map(({ number, receivedAt }) => (
              <span key={number}>
                {number > 1 ? words.update(number - 1) : words.first} <When at={receivedAt} />
              </span>
            ))}
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
                <ScreenLink key={storyId} className="link" href={`/newsroom/stories/${storyId}`}>
                  {headline || words.untitled}
                  {number < row.number && `, ${words.usedOlder(number)}`}
                </ScreenLink>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
