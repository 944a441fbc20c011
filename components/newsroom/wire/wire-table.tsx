'use client';
import BellIcon from 'lucide-react/icons/bell';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { When } from '@/components/newsroom/time/when';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Icon } from '@/components/ui/icon';
import { classNames } from '@/components/ui/class-names';
import { MarkedWords } from './marked-words';
import { wireHref, type WireLine, type WireQuery } from './view';

interface WireTableProps {
  rows: WireLine[];
  query: WireQuery;
  openId: string | null;
}

/** Agency stories in lines. */
export function WireTable({ rows, query, openId }: WireTableProps) {
  const words = useNewsroomWords().wire;
  return (
    <table className="rows wire-rows">
      <thead>
        <tr>
          <th scope="col">{words.time}</th>
          <th scope="col">
            <span className="visually-hidden">{words.priority}</span>
          </th>
          <th scope="col" className="desk-only">
            {words.source}
          </th>
          <th scope="col" className="desk-only">
            {words.slug}
          </th>
          <th scope="col">{words.headline}</th>
          <th scope="col">{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr
            key={row.id}
            className={classNames(
              row.state === 'killed' && 'killed',
              row.uses.length > 0 && 'used',
              row.id === openId && 'open',
            )}
          >
            <td className="tabular">
              <When at={row.receivedAt} />
            </td>
            <td>
              {row.priority !== null && (
                <span className="wire-priority" data-priority={row.priority}>
                  <span className="visually-hidden">{words.priority} </span>
                  {row.priority}
                </span>
              )}
            </td>
            <td className="desk-only" dir="auto">
              {row.source}
            </td>
            <td className="desk-only wire-slug" dir="auto">
              {row.slug}
            </td>
            <td className="wire-headline">
              <ScreenLink
                href={wireHref({ ...query, item: row.id })}
                aria-current={row.id === openId ? 'true' : undefined}
              >
                <span dir="auto">
                  <MarkedWords text={row.headline || row.slug || words.untitled} phrases={row.alerts} />
                </span>
              </ScreenLink>
              {row.alerts.length > 0 && (
                <span className="wire-alert" title={words.alert}>
                  <Icon of={BellIcon} small />
                  <span className="visually-hidden">{words.alert}: </span>
                  <bdi>{row.alerts.join(', ')}</bdi>
                </span>
              )}
            </td>
            <td>
              <WireStateWord row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The state of an agency story, in one word. */
export function WireStateWord({ row }: { row: WireLine }) {
  const words = useNewsroomWords().wire;
  const { state, uses, embargoUntil, number, putAside } = row;
  if (state === 'killed') return <span className="bad">{words.killed(uses.length)}</span>;
  if (state === 'withheld') return <span className="warn">{words.withheld}</span>;
  if (embargoUntil)
    return (
      <span className="wire-embargo">
        {words.until} <When at={embargoUntil} />
      </span>
    );
  const [use] = uses;
  if (use)
    return <span className="good">{use.number < number ? words.usedOlder(use.number) : words.used}</span>;
  if (putAside) return <span className="soft">{words.isAside}</span>;
  return number > 1 ? <b>{words.update(number - 1)}</b> : <span className="soft">{words.isNew}</span>;
}
