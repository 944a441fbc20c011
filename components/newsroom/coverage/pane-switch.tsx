'use client';
import type { EntryAnswer } from '@/domain/coverage/api';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import type { EntryWriting } from './writing/use-entry-writing';

export type CoveragePane = 'write' | 'entries';

interface PaneSwitchProps {
  pane: CoveragePane;
  onPane(pane: CoveragePane): void;
  drafts: EntryAnswer[];
  /** The published ones. */
  entries: EntryAnswer[];
  writing: EntryWriting;
}

/** A narrow screen shows the form or the list: what the list would tell about sent entries, and the way to it. */
export function PaneSwitch({ pane, onPane, drafts, entries, writing }: PaneSwitchProps) {
  const words = useNewsroomWords().coverage;
  const { outgoing, sentIds } = writing;
  const onTheWay = new Set(outgoing.map(({ entryId }) => entryId));
  const sent = [...drafts, ...entries].filter(({ id }) => sentIds.has(id) && !onTheWay.has(id)).length;
  const stopped = outgoing.filter(({ state }) => state.kind !== 'sending').length;
  const status = stopped
    ? words.outgoing.notSent(stopped)
    : outgoing.length
      ? words.outgoing.states.sending
      : sent && words.outgoing.sent(sent);
  return (
    <div className="live-panes">
      <span className="muted">
        <span role="status">
          {status && <strong className={classNames(stopped > 0 && 'bad')}>{status}</strong>}
        </span>
        <span>{words.waiting(drafts.length)}</span>
      </span>
      <Button tiny variant="line" onClick={() => onPane(pane === 'write' ? 'entries' : 'write')}>
        {pane === 'write' ? words.allEntries : words.newEntry}
      </Button>
    </div>
  );
}
