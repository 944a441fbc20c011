import { Fragment } from 'react';
import { readableBlocks } from '@/domain/document/public/readable-blocks';
import { clockTime, machineTime } from '@/domain/time/printed-time';
import { entryAnchor } from '@/domain/story/address';
import { ListTime } from '../front/teaser';
import { guarded, writingOf } from '../blocks/body';
import { Runs } from '../text/runs';
import type { PageLanguages } from '../text/page-languages';
import type { BodyView, EntryView, FrameView } from '../view';
import { wordsFor } from '../words';

interface EntryProps {
  frame: FrameView;
  entry: EntryView;
  /** What entries show. */
  media: Pick<BodyView, 'pictures' | 'recordings'>;
  languages: PageLanguages;
}

/** An entry of live coverage. Its time is its address. */
export function Entry({ frame, entry, media, languages }: EntryProps) {
  const { locale, zone } = frame.edition;
  const words = wordsFor(locale).coverage;
  const { id, version, title, body, byline, at, changedAt, keyEvent, pinned, href } = entry;
  const anchor = entryAnchor(id);
  const text = { frame, body, ...media, stories: {} };
  const context = writingOf({ text, languages, idPrefix: `${anchor}-` });
  return (
    <li id={anchor} data-version={version} className={keyEvent ? 'entry entry--key' : 'entry'}>
      <article>
        <p className="entry-facts">
          <a href={href}>
            <ListTime frame={frame} date={at} />
          </a>
          {pinned && <span>{words.pinned}</span>}
          {keyEvent && <span>{words.keyEvent}</span>}
        </p>
        {title && (
          <h3>
            <Runs text={title} languages={languages} />
          </h3>
        )}
        <div className="body">
          {readableBlocks(body).map((block, index) => (
            <Fragment key={index}>{guarded(block, context)}</Fragment>
          ))}
        </div>
        {(byline || changedAt) && (
          <p className="meta">
            {byline && <bdi>{byline}</bdi>}
            {byline && changedAt && ' · '}
            {changedAt && (
              <>
                {words.entryChanged}
                <time dateTime={machineTime(changedAt, zone)}>{clockTime(changedAt, zone, locale)}</time>
              </>
            )}
          </p>
        )}
      </article>
    </li>
  );
}
