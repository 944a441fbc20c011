'use client';
import UpIcon from 'lucide-react/icons/arrow-up';
import { useState } from 'react';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { Visit } from '@/domain/people/presence';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Tabs } from '@/components/ui/tabs';
import type { EntryAnswer } from '@/domain/coverage/api';
import type { CoveredEdition } from '../covered-edition';
import type { useCoverage } from '../use-coverage';
import type { EntryWriting } from '../writing/use-entry-writing';
import { EntryList } from './entry-list';
import { OutgoingEntry } from './outgoing-entry';

interface CoverageEntriesProps {
  storyId: string;
  edition: CoveredEdition;
  coverage: ReturnType<typeof useCoverage>;
  writing: EntryWriting;
  /** The others who have the coverage open. */
  people: Visit[];
}

const TABS = ['all', 'waiting', 'key'] as const;
type EntryTab = (typeof TABS)[number];

/** Every entry of a live story. What comes in while a person reads the list waits, so that nothing moves. */
export function CoverageEntries({ storyId, edition, coverage, writing, people }: CoverageEntriesProps) {
  const words = useNewsroomWords().coverage;
  const { view, entries, hasEarlier, loadEarlier, writes } = coverage;
  const [tab, setTab] = useState<EntryTab>('all');
  const arrivals = useArrivals(entries, writing.sentIds);
  const { drafts, mayPublish, pictures } = view;
  const known = new Set([...drafts, ...entries].map(({ id }) => id));
  const list = { storyId, edition, writes, writing, pictures, people };
  const keyEvents = entries.filter(({ keyEvent }) => keyEvent);
  const counts = { all: 0, waiting: drafts.length, key: keyEvents.length };
  const waiting = drafts.length > 0 && (
    <section aria-labelledby="coverage-drafts">
      <h2 className="label" id="coverage-drafts">
        {words.drafts}
      </h2>
      <EntryList {...list} entries={drafts} isMovable={false} />
    </section>
  );
  return (
    <div
      className="live-entries"
      onPointerEnter={() => arrivals.hold(true)}
      onPointerLeave={event => arrivals.hold(isScrolled(event.currentTarget))}
    >
      <Tabs<EntryTab>
        label={words.title}
        chosen={tab}
        onChoose={setTab}
        tabs={TABS.map(key => ({ key, label: words.tabs[key], count: counts[key] }))}
      >
        {writing.outgoing.length > 0 && (
          <ol className="entry-list" aria-label={words.outgoing.label}>
            {writing.outgoing.map(entry => (
              <OutgoingEntry
                key={entry.entryId}
                entry={entry}
                isThere={known.has(entry.entryId)}
                lang={edition.lang}
                writing={writing}
              />
            ))}
          </ol>
        )}
        {tab !== 'key' && waiting}
        {tab === 'waiting' && !waiting && <p className="muted">{words.noneWaiting}</p>}
        {tab !== 'waiting' && (
          <section aria-labelledby="coverage-published">
            <h2 className="label" id="coverage-published">
              {tab === 'key' ? words.tabs.key : words.published}
            </h2>
            {arrivals.count > 0 && (
              <Button tiny variant="line" className="live-arrivals" onClick={arrivals.show}>
                <Icon of={UpIcon} small />
                {words.arrived(arrivals.count)}
              </Button>
            )}
            {tab === 'all' && entries.length === 0 && <p className="muted">{words.none}</p>}
            {tab === 'key' && keyEvents.length === 0 && <p className="muted">{words.noKeyEvents}</p>}
            <EntryList
              {...list}
              entries={tab === 'key' ? keyEvents : arrivals.shown}
              isMovable={mayPublish && tab === 'all' && arrivals.count === 0}
            />
            {hasEarlier && (
              <Button variant="line" onClick={() => void loadEarlier()}>
                {words.earlier}
              </Button>
            )}
          </section>
        )}
      </Tabs>
    </div>
  );
}

const isScrolled = (list: Element) => (list.querySelector('.inner')?.scrollTop ?? 0) > 0;

/**
 * Entries of other people that come in while the list is held, because the pointer is over it or it is scrolled: they
 * wait, so that no button moves away from under the pointer.
 * @param own the entries that were sent from here, which are shown at once
 */
function useArrivals(entries: EntryAnswer[], own: ReadonlySet<string>) {
  const [isHeld, hold] = useState(false);
  const [seen, setSeen] = useState<ReadonlySet<string>>(() => new Set(entries.map(({ id }) => id)));
  const isNew = ({ id }: EntryAnswer) => !seen.has(id);
  const see = () => setSeen(new Set([...seen, ...entries.map(({ id }) => id)]));
  if (!isHeld && entries.some(isNew)) see();
  const waiting = new Set(isHeld ? entries.filter(entry => isNew(entry) && !own.has(entry.id)) : []);
  return { count: waiting.size, shown: entries.filter(entry => !waiting.has(entry)), hold, show: see };
}
