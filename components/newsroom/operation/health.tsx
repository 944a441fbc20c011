import GoodIcon from 'lucide-react/icons/circle-check';
import CloudIcon from 'lucide-react/icons/cloud';
import DatabaseIcon from 'lucide-react/icons/database';
import ImageIcon from 'lucide-react/icons/image';
import ListIcon from 'lucide-react/icons/list-checks';
import MailIcon from 'lucide-react/icons/mail';
import AlertIcon from 'lucide-react/icons/triangle-alert';
import { Icon, type IconShape } from '@/components/ui/icon';
import type { FaultKind } from '@/domain/operation/fault';
import type { StoredStatus, Writers } from './view';

interface Part {
  name: string;
  icon: IconShape;
  /** What would be wrong with it. */
  kinds: FaultKind[];
  isOff?: boolean;
  facts: (readonly [label: string, value: string])[];
}

/** What the paper uses: the database, files, email and jobs. */
export function Health({ status, writers }: { status: StoredStatus; writers: Writers }) {
  const { words, whole, number, bytes, date } = writers;
  const { database, disk, emails, jobs, cdn, faults } = status;
  const parts: Part[] = [
    {
      ...{ name: words.database, icon: DatabaseIcon, kinds: ['read-only', 'not-current', 'corrupt-rows'] },
      facts: [
        [words.connections, words.of(whole(database.connections), whole(database.mostConnections))],
        [words.size, bytes(database.bytes)],
      ],
    },
    {
      ...{ name: words.media, icon: ImageIcon, kinds: ['media-store-away', 'scanner-away'] },
      facts: [
        [words.pictures, whole(database.pictures)],
        ...(disk ? [[words.free, words.of(bytes(disk.free), bytes(disk.size))] as const] : []),
      ],
    },
    {
      ...{ name: words.mail, icon: MailIcon, kinds: ['failed-emails'], isOff: !emails.isSet },
      facts: [
        [words.waiting, whole(emails.waiting)],
        [words.sentToday, whole(emails.sent)],
        [words.failed, whole(emails.failed)],
        [words.last, emails.lastSentAt ? date(emails.lastSentAt) : words.nothing],
      ],
    },
    {
      ...{ name: words.jobs, icon: ListIcon, kinds: ['failed-jobs', 'late-jobs'] },
      facts: [
        [words.waiting, whole(jobs.waiting)],
        [words.oldest, words.seconds(whole(jobs.oldestSeconds))],
        [words.failed, whole(jobs.failed)],
      ],
    },
  ];
  if (cdn)
    parts.push({
      ...{ name: words.cdn, icon: CloudIcon, kinds: ['cdn-waiting'] },
      facts: [
        [words.purgesToday, whole(cdn.done)],
        [
          words.confirmedIn,
          cdn.medianSeconds === null ? words.nothing : words.seconds(number(cdn.medianSeconds)),
        ],
        [words.waiting, whole(cdn.waiting)],
        ...(cdn.oldestAt ? [[words.oldest, date(cdn.oldestAt)] satisfies [string, string]] : []),
        ...(cdn.error ? [[words.lastError, cdn.error] satisfies [string, string]] : []),
      ],
    });
  const isWrong = ({ kinds }: Part) => faults.some(({ kind }) => kinds.includes(kind));
  return (
    <section className="operation-health">
      {parts.map(part => (
        <div key={part.name}>
          <h3>
            <Icon of={part.icon} />
            {part.name}
            <span className="operation-state push">
              {!part.isOff && (
                <Icon
                  of={isWrong(part) ? AlertIcon : GoodIcon}
                  small
                  tone={isWrong(part) ? 'warn' : 'good'}
                />
              )}
              {part.isOff ? words.off : isWrong(part) ? words.needsAttention : words.well}
            </span>
          </h3>
          <dl>
            {part.facts.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
