import GoodIcon from 'lucide-react/icons/circle-check';
import AlertIcon from 'lucide-react/icons/triangle-alert';
import { Icon } from '@/components/ui/icon';
import { LATE_MS, type StoredStatus, type Writers } from './view';

type Process = StoredStatus['processes'][number];

/** The processes that serve the paper. */
export function ProcessTable({ processes, writers }: { processes: Process[]; writers: Writers }) {
  const { words, percent, bytes, date } = writers;
  const versions = [...new Set(processes.map(({ version }) => version))];
  return (
    <section aria-labelledby="operation-processes">
      <div className="operation-head">
        <h2 id="operation-processes">{words.processes}</h2>
        <span className="muted">
          {versions.length === 1
            ? words.ofVersion(processes.length, versions[0]!)
            : words.ofVersions(processes.length, versions.length)}
        </span>
      </div>
      <table className="operation-processes">
        <thead>
          <tr>
            <th scope="col">{words.process}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.version}</th>
            <th scope="col">{words.since}</th>
            <th scope="col">{words.processor}</th>
            <th scope="col">{words.memory}</th>
          </tr>
        </thead>
        <tbody>
          {processes.map(process => (
            <tr key={process.id}>
              <th scope="row">
                <bdi dir="ltr">
                  {process.host}:{process.pid}
                </bdi>
              </th>
              <td>
                <State process={process} writers={writers} />
              </td>
              <td className="soft">{process.version}</td>
              <td className="soft">{date(process.startedAt)}</td>
              <td className="soft">{percent(process.processor)}</td>
              <td className="soft">{bytes(Number(process.memory))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function State({ process, writers }: { process: Process; writers: Writers }) {
  const { words, whole, date } = writers;
  const { isLost, loopDelay, seenAt } = process;
  const isGood = !isLost && loopDelay <= LATE_MS;
  const text = isLost
    ? `${words.lost} ${date(seenAt)}`
    : (isGood ? words.inTime : words.late)(whole(loopDelay));
  return (
    <span className="operation-state">
      <Icon of={isGood ? GoodIcon : AlertIcon} small tone={isGood ? 'good' : 'warn'} />
      {text}
    </span>
  );
}
