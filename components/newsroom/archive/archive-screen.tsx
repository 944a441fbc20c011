import { RefreshWhileRunning } from '@/components/newsroom/list/timed-refresh';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords, type NewsroomWords } from '@/components/newsroom/words/words';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { KEPT_ARCHIVES, type ArchiveSchedule } from '@/domain/archive/archive-export';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { FIXED_DAYS } from '@/domain/retention/retention';
import { ArchiveTable } from './archive-table';
import { ExchangeStrip } from './exchange-strip';
import { ScheduleForm } from './schedule-form';
import { StartArchive, StartSite } from './start-archive';
import { StopArchive } from './stop-archive';
import type { ArchiveView, ArchiveEdition } from './view';

interface ArchiveScreenProps {
  exports: ArchiveView[];
  schedule: ArchiveSchedule;
  editions: ArchiveEdition[];
  years: number[];
  lang: InterfaceLanguage;
}

/** What leaves the paper as a whole: archives and readers' site, one that is written, and those that can be downloaded. */
export function ArchiveScreen({ exports, schedule, editions, years, lang }: ArchiveScreenProps) {
  const all = newsroomWords(lang);
  const words = all.archive;
  const running = exports.find(({ isRunning }) => isRunning);
  return (
    <>
      <TopBar title={words.title} where={words.promise} />
      <ExchangeStrip open="archive" words={all} />
      <div className="scroll imports archive-page" tabIndex={0} role="region" aria-label={words.title}>
        <section aria-labelledby="whole-paper">
          <h2 id="whole-paper">{words.wholePaper}</h2>
          {running ? (
            <Running archive={running} words={words} lang={lang} />
          ) : (
            <StartArchive editions={editions} years={years} />
          )}
          <dl className="archive-facts">
            {words.facts(KEPT_ARCHIVES, FIXED_DAYS['archive-exports']).map(([name, text]) => (
              <div key={name}>
                <dt className="soft">{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
            <div>
              <dt className="soft">{words.readBack}</dt>
              <dd>
                {words.readBackText} <code dir="ltr">npm run import -- ARCHIVE.zip</code>
              </dd>
            </div>
          </dl>
        </section>
        <section aria-labelledby="readers-site">
          <h2 id="readers-site">{words.site}</h2>
          <p className="soft">{words.siteHelp}</p>
          {!running && <StartSite />}
        </section>
        <section aria-labelledby="weekly-archive">
          <h2 id="weekly-archive">{words.weekly}</h2>
          <p className="soft">{words.weeklyHelp}</p>
          <ScheduleForm schedule={schedule} />
        </section>
        <section aria-labelledby="partners">
          <h2 id="partners">{words.partners}</h2>
          <p className="soft">{words.partnersHelp}</p>
          <p>
            <ScreenLink className="link" href="/newsroom/paper/webhooks">
              {words.webhookLog}
            </ScreenLink>
          </p>
        </section>
        <section aria-labelledby="past-archives">
          <h2 id="past-archives">{words.past}</h2>
          {exports.length ? <ArchiveTable exports={exports} /> : <p className="soft">{words.none}</p>}
        </section>
        {running && <RefreshWhileRunning />}
      </div>
    </>
  );
}

interface RunningProps {
  archive: ArchiveView;
  words: NewsroomWords['archive'];
  lang: InterfaceLanguage;
}

function Running({ archive, words, lang }: RunningProps) {
  const { id, part, done, total, megabytes, isStopping } = archive;
  const number = new Intl.NumberFormat(intlLocale(lang), { maximumFractionDigits: 1 });
  const count = number.format(done);
  const [state, progress] =
    part === ''
      ? [words.waiting, '']
      : part === 'media'
        ? [words.running, words.pictures(count, number.format(total))]
        : [words.running, part === 'site' ? words.addresses(count) : words.records(count)];
  return (
    <div className="import-state" role="status">
      <b>{isStopping ? words.stopping : state}</b>
      {/* The number of records is not known in advance. */}
      <progress value={total ? done : undefined} max={total || 1} aria-label={state} />
      <span className="tabular">{progress}</span>
      <span className="soft">{words.soFar(number.format(megabytes))}</span>
      {!isStopping && <StopArchive id={id} />}
    </div>
  );
}
