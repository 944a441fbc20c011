import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { OperationStrip } from '../operation/operation-strip';
import { When } from '../time/when';
import { TopBar } from '../top-bar';
import { adminWords, type AdminWords } from '../words/admin/words';
import { operationWords } from '../words/operation/words';
import { newsroomWords } from '../words/words';
import { ContinueRestored } from './continue-restored';
import { RefreshWhileRunning } from '@/components/newsroom/list/timed-refresh';
import { StartRun } from './start-run';
import type { BackupsView, RunView } from './view';

interface BackupScreenProps {
  backups: BackupsView;
  lang: InterfaceLanguage;
}

type Words = AdminWords['backup'];

/** The last backups, whether they can be restored, and what waits after a restore. */
export function BackupScreen({ backups, lang }: BackupScreenProps) {
  const operation = operationWords(lang);
  const words = adminWords(lang).backup;
  const { title } = newsroomWords(lang).backup;
  const { dir, waiting, lastBackup, lastDrill, runs } = backups;
  return (
    <>
      <TopBar title={operation.title} where={title} />
      <OperationStrip open="backups" words={operation} />
      <div className="scroll backup-page" tabIndex={0} role="region" aria-label={title}>
        {waiting && <Waiting waiting={waiting} words={words} />}
        {dir === null && <p className="note-line tone-info">{words.noFolder}</p>}
        <section aria-labelledby="backup-state">
          <h2 id="backup-state">{words.state}</h2>
          <dl className="backup-figures">
            <div>
              <dt className="soft">{words.lastBackup}</dt>
              <dd>{lastBackup ? <Result run={lastBackup} words={words} /> : words.none}</dd>
            </div>
            <div>
              <dt className="soft">{words.lastDrill}</dt>
              <dd>{lastDrill ? <Result run={lastDrill} words={words} /> : words.none}</dd>
            </div>
            <div>
              <dt className="soft">{words.folder}</dt>
              <dd dir="ltr">{dir ?? '–'}</dd>
            </div>
            <div>
              <dt className="soft">{words.encryption}</dt>
              <dd>{backups.isEncrypted ? words.encrypted : words.notEncrypted}</dd>
            </div>
            <div>
              <dt className="soft">{words.kept}</dt>
              <dd>{words.keptText(backups.kept)}</dd>
            </div>
          </dl>
          {dir !== null && (
            <div className="button-row">
              <StartRun kind="backup" label={words.backUpNow} started={words.started} />
              <StartRun kind="drill" label={words.drillNow} started={words.started} />
            </div>
          )}
        </section>
        <section aria-labelledby="backup-runs">
          <h2 id="backup-runs">{words.runs}</h2>
          {runs.length === 0 && <p className="soft">{words.none}</p>}
          <ul className="backup-runs">
            {runs.map(run => (
              <li key={run.id}>
                <When at={run.startedAt} absolute />
                <span>{words.kinds[run.kind]}</span>
                <span className={isBad(run) ? 'bad' : 'soft'}>{stateOf(run, words)}</span>
                <span className="soft facts">{factsOf(run, words, lang)}</span>
              </li>
            ))}
          </ul>
          {runs.some(({ finishedAt }) => finishedAt === null) && <RefreshWhileRunning />}
        </section>
        <section aria-labelledby="backup-guide">
          <h2 id="backup-guide">{words.guideTitle}</h2>
          <ol className="backup-guide">
            {words.guide.map(step => (
              <li key={step.text}>
                {step.text}
                {step.command && <code dir="ltr">{step.command}</code>}
              </li>
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}

function Waiting({ waiting, words }: { waiting: NonNullable<BackupsView['waiting']>; words: Words }) {
  return (
    <section className="backup-waiting" aria-labelledby="backup-waiting">
      <h2 id="backup-waiting">{words.waiting.title}</h2>
      <p>
        {words.waiting.restored + words.space}
        <When at={waiting.takenAt} absolute />
        {words.waiting.stop}
      </p>
      <ul>
        <li>{words.waiting.emails(waiting.emails)}</li>
        <li>{words.waiting.pings(waiting.pings)}</li>
        <li>{words.waiting.launches(waiting.launches)}</li>
        <li>{words.waiting.dueStories(waiting.dueStories)}</li>
      </ul>
      <p className="soft">{words.waiting.help}</p>
      <ContinueRestored withJobs={words.waiting.withJobs} withoutJobs={words.waiting.withoutJobs} />
    </section>
  );
}

function Result({ run, words }: { run: RunView; words: Words }) {
  return (
    <>
      <When at={run.finishedAt ?? run.startedAt} absolute />{' '}
      <span className={isBad(run) ? 'bad' : 'soft'}>{stateOf(run, words)}</span>
    </>
  );
}

const isBad = ({ error, found }: RunView) => error !== '' || found > 0;

function stateOf({ kind, finishedAt, error, found, part, done }: RunView, words: Words): string {
  const reasons: Record<string, string> = words.errors;
  if (error) return reasons[error] ?? words.errors.failed;
  if (finishedAt === null)
    return words.running(part ? ((words.parts as Record<string, string>)[part] ?? '') : '', done);
  if (found) return kind === 'drill' ? words.differ(found) : words.missing(found);
  return kind === 'drill' ? words.restored : words.whole;
}

function factsOf({ kind, seconds, megabytes }: RunView, words: Words, lang: InterfaceLanguage): string {
  if (seconds === null) return '';
  const number = new Intl.NumberFormat(intlLocale(lang), { maximumFractionDigits: 1 });
  const facts = [words.seconds(number.format(seconds))];
  if (kind === 'backup' && megabytes > 0) facts.unshift(words.megabytes(number.format(megabytes)));
  return facts.join(words.comma);
}
