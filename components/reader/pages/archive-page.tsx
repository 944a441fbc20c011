import { Breadcrumb } from '../frame/breadcrumb';
import { Calendar } from './calendar';
import { InnerPage, PageHead } from '../frame/inner-page';
import type { ArchivePageView } from './list-views';
import { ListTurns, titleOfPage } from './list-turns';
import { Teaser } from '../front/teaser';
import { clockTime, machineTime, monthName, periodInWords } from '@/domain/time/printed-time';
import type { FrameView, TeaserView } from '../view';
import { wordsFor } from '../words';

type Of<Kind extends ArchivePageView['kind']> = { view: Extract<ArchivePageView, { kind: Kind }> };

function All({ view: { frame, years, calendar, newest } }: Of<'all'>) {
  if (!calendar) return <p className="empty">{wordsFor(frame.edition.lang).archive.empty}</p>;
  return (
    <div className="cols with-aside">
      {newest && (
        <section aria-labelledby="newest">
          <h2 className="block-title" id="newest">
            <a href={newest.href}>{periodInWords(newest, frame.edition.zone, frame.edition.locale)}</a>
          </h2>
          <StoriesOfDay frame={frame} stories={newest.stories} level={3} />
        </section>
      )}
      <div className="blocks">
        <Calendar frame={frame} calendar={calendar} today={newest?.day} />
        <Years frame={frame} years={years} />
      </div>
    </div>
  );
}

type YearsProps = Pick<Of<'all'>['view'], 'frame' | 'years'>;

function Years({ frame, years }: YearsProps) {
  return (
    <ol className="years">
      {years.map(({ year, href, months }) => (
        <li key={year}>
          <h2>
            <a href={href}>{year}</a>
          </h2>
          <ul>
            {months.map(month => (
              <li key={month.href}>
                <a href={month.href}>{monthName(month.month!, frame.edition.zone, frame.edition.locale)}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Months({ view: { frame, months } }: Of<'year'>) {
  const { zone, locale } = frame.edition;
  return (
    <ol className="months">
      {months.map(({ month, href, count }) => (
        <li key={month}>
          <a href={href}>
            <b>{monthName(month!, zone, locale)}</b> <span>{wordsFor(locale).stories(count)}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function StoriesOfDay({ frame, stories, level }: { frame: FrameView; stories: TeaserView[]; level: 2 | 3 }) {
  const { zone, locale } = frame.edition;
  return (
    <ol className="day">
      {stories.map(story => (
        <li key={story.href}>
          <time dateTime={machineTime(story.publishedAt, zone)}>
            {clockTime(story.publishedAt, zone, locale)}
          </time>
          <Teaser frame={frame} story={story} level={level} picture={false} summary />
        </li>
      ))}
    </ol>
  );
}

function Day({ view }: Of<'day'>) {
  const { frame, stories, calendar, period, turns } = view;
  return (
    <div className="cols with-aside">
      <div>
        <StoriesOfDay frame={frame} stories={stories} level={2} />
        <ListTurns frame={frame} turns={turns} oldestFirst />
      </div>
      <div>
        <Calendar frame={frame} calendar={calendar} today={period.day} />
      </div>
    </div>
  );
}

function Neighbours({ view: { frame, previous, next } }: { view: ArchivePageView }) {
  const { zone, locale } = frame.edition;
  const words = wordsFor(locale).archive;
  const steps = [
    { step: previous, label: words.previous },
    { step: next, label: words.next },
  ];
  if (!previous && !next) return null;
  return (
    <nav className="neighbours" aria-label={words.title}>
      {steps.map(
        ({ step, label }) =>
          step && (
            <p key={label}>
              <span className="meta">{label}</span>{' '}
              <a href={step.href}>{periodInWords(step, zone, locale)}</a>
            </p>
          ),
      )}
    </nav>
  );
}

function Content({ view }: { view: ArchivePageView }) {
  if (view.kind === 'all') return <All view={view} />;
  if (view.isEmpty) return <p className="empty">{wordsFor(view.frame.edition.lang).archive.empty}</p>;
  switch (view.kind) {
    case 'year':
      return <Months view={view} />;
    case 'month':
      return <Calendar frame={view.frame} calendar={view.calendar} />;
    case 'day':
      return <Day view={view} />;
  }
}

/** The stories of an edition by the day on which they came out: all years, a year, a month or a day. */
export function ArchivePage(view: ArchivePageView) {
  const { frame, ways } = view;
  const { zone, locale } = frame.edition;
  const words = wordsFor(locale).archive;
  const turns = view.kind === 'day' ? view.turns : undefined;
  const heading = view.kind === 'all' ? words.title : periodInWords(view.period, zone, locale);
  const name = turns ? titleOfPage(frame, heading, turns) : heading;
  const title = view.kind === 'all' ? name : `${name} | ${words.title}`;
  const crumbs = ways.map(({ year, month, href }) => ({
    label: month ? monthName(month, zone, locale) : year ? String(year) : words.title,
    href,
  }));
  return (
    <InnerPage
      frame={frame}
      layouts={['lists', 'archive']}
      title={title}
      description={`${name}. ${words.intro}`}
      canonical={view.isEmpty ? undefined : frame.path}
      turns={turns}
      social={{ title, description: words.intro }}
      jsonLd={view.kind === 'day' ? view.jsonLd : undefined}
    >
      {crumbs.length > 0 && (
        <Breadcrumb frame={frame} crumbs={[{ label: '', href: frame.edition.frontHref }, ...crumbs]} />
      )}
      <PageHead title={heading} intro={view.kind === 'all' && words.intro} />
      <Content view={view} />
      <Neighbours view={view} />
    </InnerPage>
  );
}
