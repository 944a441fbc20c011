import { ScreenLink } from '@/components/newsroom/screen-link';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords, type NewsroomWords } from '@/components/newsroom/words/words';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { WireAlerts } from './wire-alerts';
import { WireDeskPanel } from './wire-desk-panel';
import { WireDetail } from './wire-detail';
import { WireFeeds } from './wire-feeds';
import { WireFilters } from './wire-filters';
import { WireTable } from './wire-table';
import { isNarrowed, wireHref, type WireListView, type WireQuery } from './view';

interface WireScreenProps {
  view: WireListView;
  query: WireQuery;
  lang: InterfaceLanguage;
}

/** What agencies sent, the newest first, and beside it the story that is open. */
export function WireScreen({ view, query, lang }: WireScreenProps) {
  const all = newsroomWords(lang);
  const words = all.wire;
  const { rows, next, killed, sources, langs, detail, place, desk, desks, alerts, feeds } = view;
  return (
    <>
      <TopBar title={words.title} where={words.about} />
      <WireFilters query={query} sources={sources} desk={desk?.id ?? null} desks={desks} words={words} />
      <div className="wire-panels">
        {desk && (
          <WireDeskPanel
            key={JSON.stringify(desk)}
            desk={desk}
            name={desks.find(({ id }) => id === desk.id)?.name ?? ''}
            {...{ query, sources, langs }}
          />
        )}
        <WireAlerts alerts={alerts} desks={desks} />
      </div>
      {killed.map(({ id, source, slug, headline, uses }) => (
        <p key={id} className="note-line tone-bad wire-killed" role="alert">
          <b>{words.killedInUse(uses.length)}</b>{' '}
          <span dir="auto">{words.withdrew(source, slug || headline)}</span>
          {uses.map(use => (
            <ScreenLink key={use.storyId} className="link" href={`/newsroom/stories/${use.storyId}`}>
              {use.headline || words.untitled}
            </ScreenLink>
          ))}
        </p>
      ))}
      <div className={detail ? 'wire has-detail' : 'wire'}>
        <div className="scroll wire-list" tabIndex={0} role="region" aria-label={words.title}>
          {rows.length ? (
            <WireTable rows={rows} query={query} openId={detail?.row.id ?? null} />
          ) : (
            <WireEmpty narrowed={isNarrowed(query) || Boolean(desk?.filter)} words={all} />
          )}
          {next && (
            <ScreenLink className="button line" href={wireHref({ ...query, item: undefined, after: next })}>
              {words.more}
            </ScreenLink>
          )}
          {feeds && <WireFeeds feeds={feeds} />}
        </div>
        {detail && <WireDetail key={detail.row.id} detail={detail} query={query} place={place} />}
      </div>
    </>
  );
}

/** Why the wire is empty, and how to see everything where it is filtered. */
function WireEmpty({ narrowed, words }: { narrowed: boolean; words: NewsroomWords }) {
  if (!narrowed) return <p className="soft wire-empty">{words.wire.none}</p>;
  return (
    <div className="empty empty-list" role="status">
      <strong>{words.budget.nothingTitle}</strong>
      <p>{words.budget.nothingText}</p>
      <div className="row">
        <ScreenLink className="button line" href={wireHref({ desk: 'all' })}>
          {words.budget.clear}
        </ScreenLink>
      </div>
    </div>
  );
}
