import AlertIcon from 'lucide-react/icons/triangle-alert';
import type { ReactNode } from 'react';
import { RefreshEveryMinute } from '@/components/newsroom/list/timed-refresh';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { TopBar } from '@/components/newsroom/top-bar';
import { Icon } from '@/components/ui/icon';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import { Chart } from './chart';
import { Health } from './health';
import { OperationStrip } from './operation-strip';
import { ProcessTable } from './process-table';
import { chartTimes, chartViews, writersFor, type StoredStatus } from './view';

interface StatusScreenProps {
  status: StoredStatus;
  lang: InterfaceLanguage;
  zone: string;
}

/** How the paper runs: what is wrong first, then the last day or week, the processes, and what they use. */
export function StatusScreen({ status, lang, zone }: StatusScreenProps) {
  const writers = writersFor(lang, zone);
  const { words } = writers;
  const { faults, span } = status;
  const times = chartTimes(status, zone, writers);
  return (
    <>
      <TopBar title={words.title} where={words.status} />
      <OperationStrip open="status" words={words}>
        <span className="push soft operation-summary" role="status">
          {summaryOf(status, words)}
        </span>
      </OperationStrip>
      {faults.map(({ kind, count, isForReaders }) => (
        <p key={kind} className={`note-line ${isForReaders ? 'tone-bad' : 'tone-warning'}`}>
          <Icon of={AlertIcon} tone={isForReaders ? 'bad' : 'warn'} />
          <span>{words.faults[kind](count)}</span>
        </p>
      ))}
      <div className="scroll operation-page" tabIndex={0} role="region" aria-label={words.status}>
        <section aria-labelledby="operation-span">
          <div className="operation-head">
            <h2 id="operation-span">{words.spans[span]}</h2>
            <span className="muted">{words.amber}</span>
            <nav className="segmented push" aria-labelledby="operation-span">
              {(['day', 'week'] as const).map(one => (
                <ScreenLink
                  key={one}
                  href={one === 'day' ? '/newsroom/operation' : '/newsroom/operation?span=week'}
                  aria-current={span === one ? 'true' : undefined}
                >
                  {words.spanLinks[one]}
                </ScreenLink>
              ))}
            </nav>
          </div>
          <div className="operation-charts">
            {chartViews(status, writers).map(chart => (
              <Chart key={chart.name} chart={chart} times={times} />
            ))}
          </div>
        </section>
        <ProcessTable processes={status.processes} writers={writers} />
        <Health status={status} writers={writers} />
      </div>
      <RefreshEveryMinute />
    </>
  );
}

function summaryOf({ faults }: StoredStatus, words: ReturnType<typeof writersFor>['words']): ReactNode {
  if (!faults.length) return words.allWell;
  return faults.some(({ isForReaders }) => isForReaders)
    ? words.readersAffected
    : words.readersFine(faults.length);
}
