'use client';
import { useEffect, useState } from 'react';
import type { CoverageAnswer } from '@/domain/coverage/api';
import { writeAs } from '@/components/api/request';
import type { JournalOwner } from '@/components/journal/sealing';
import { usePeopleOnScreen } from '@/components/newsroom/live/use-people-on-screen';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { CoverageBar } from './coverage-bar';
import type { CoveredEdition } from './covered-edition';
import { CoverageEntries } from './list/coverage-entries';
import { PaneSwitch } from './pane-switch';
import { useCoverage } from './use-coverage';
import { NewEntry } from './writing/new-entry';
import { useEntryWriting } from './writing/use-entry-writing';

interface CoverageScreenProps {
  storyId: string;
  headline: string;
  edition: CoveredEdition;
  /** Whose unsent entries this browser keeps. */
  owner: JournalOwner;
  initial: CoverageAnswer;
  /** When the server read it, by its clock. */
  renderedAt: number;
}

/** The live coverage of a story: a new entry, and next to it the drafts and published entries of everyone. */
export function CoverageScreen({
  storyId,
  headline,
  edition,
  owner,
  initial,
  renderedAt,
}: CoverageScreenProps) {
  const words = useNewsroomWords().coverage;
  const coverage = useCoverage(storyId, initial, renderedAt);
  const { view, refused, writes } = coverage;
  const writing = useEntryWriting(storyId, owner, writes.send);
  const people = usePeopleOnScreen(`coverage/${storyId}`, [...writing.changes.keys()].at(-1) ?? null);
  // A narrow screen shows the form or the list. Once another entry is opened in the form, it shows that.
  const { entryId } = writing.current;
  const [hiddenId, setHiddenId] = useState<string | null>(null);
  const pane = hiddenId === entryId ? 'entries' : 'write';
  useEffect(() => writeAs(owner.personId), [owner.personId]);
  const { state, drafts, address, mayWrite, needsSecondEditor } = view;
  const canWrite = state === 'live' && mayWrite;
  const about =
    state === 'none' ? words.intro : state === 'ended' ? words.over : address === null ? words.notOut : null;
  return (
    <>
      <CoverageBar storyId={storyId} headline={headline} view={view} people={people} writes={writes} />
      <div className="live-desk" data-pane={canWrite ? pane : 'entries'}>
        {canWrite && (
          <PaneSwitch
            {...{ pane, drafts, writing }}
            entries={coverage.entries}
            onPane={shown => setHiddenId(shown === 'entries' ? entryId : null)}
          />
        )}
        <div className="live-writing">
          <FormError refused={refused} />
          {about && <p className="muted live-note">{about}</p>}
          {state === 'live' && needsSecondEditor && <p className="muted live-note">{words.secondEditor}</p>}
          {canWrite && writing.isReady && (
            <NewEntry storyId={storyId} edition={edition} view={view} writing={writing} />
          )}
        </div>
        {(state !== 'none' || writing.outgoing.length > 0) && (
          <CoverageEntries {...{ storyId, edition, coverage, writing, people }} />
        )}
      </div>
    </>
  );
}
