'use client';
import ArrowDownIcon from 'lucide-react/icons/arrow-down';
import BotIcon from 'lucide-react/icons/bot';
import CheckIcon from 'lucide-react/icons/check';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useWords } from '@/components/ui/words/words-provider';
import type { MachineTools } from './use-machine';

interface MachineBarProps {
  machine: MachineTools;
  readOnly: boolean;
}

/** The machine translation of the story: progress, result and start. */
export function MachineBar({ machine, readOnly }: MachineBarProps) {
  return (
    <>
      <RunLine machine={machine} readOnly={readOnly} />
      <UnreadLine machine={machine} readOnly={readOnly} />
    </>
  );
}

type MachineWords = ReturnType<typeof useWords>['machine'];

const isRefusal = (reason: string, words: MachineWords): reason is keyof MachineWords['refused'] =>
  Object.hasOwn(words.refused, reason);

/** The current run, the result of the last one, or a button to start one. */
function RunLine({ machine, readOnly }: MachineBarProps) {
  const { machine: words } = useWords();
  const { state, notice, isOpen, isToldEnd } = machine;
  const run = state?.run ?? null;
  if (run?.state === 'running')
    return (
      <div className="note-line soft machine-bar" aria-live="polite">
        <Icon of={BotIcon} />
        <span>
          {words.running(run.done, run.total)}{' '}
          <span className="muted">{words.startedBy(run.personName)}</span>
          <progress value={run.done} max={run.total} aria-label={words.running(run.done, run.total)} />
        </span>
        {!readOnly && (
          <span className="button-row">
            <Button tiny variant="line" onClick={machine.cancel}>
              {words.cancel}
            </Button>
          </span>
        )}
      </div>
    );
  const refused = notice && typeof notice === 'object' && 'refused' in notice ? notice.refused : null;
  const ended = run && !isToldEnd ? run : null;
  const canStart = isOpen && !readOnly && state?.offered === true && state.remaining > 0;
  if (refused === null && !ended && !canStart) return null;
  const isBad = refused !== null || ended?.state === 'failed';
  return (
    <div className={`note-line ${isBad ? 'tone-warning' : 'soft'} machine-bar`} aria-live="polite">
      <Icon of={BotIcon} tone={isBad ? 'warn' : undefined} />
      <span>
        {refused !== null && <>{isRefusal(refused, words) ? words.refused[refused] : words.notStarted} </>}
        {ended && <Ended run={ended} words={words} />}
        {canStart && words.remaining(state.remaining)}
      </span>
      <span className="button-row">
        {canStart && (
          <Button tiny variant="line" onClick={machine.start}>
            {words.start}
          </Button>
        )}
        {(refused !== null || ended) && (
          <Button tiny variant="quiet" onClick={machine.close}>
            {words.close}
          </Button>
        )}
      </span>
    </div>
  );
}

type Run = NonNullable<NonNullable<MachineTools['state']>['run']>;

function Ended({ run, words }: { run: Run; words: MachineWords }) {
  if (run.state === 'cancelled') return <>{words.cancelled} </>;
  if (run.state === 'failed')
    return (
      <>
        {words.failed[run.reason ?? 'not-understood']} {words.unchanged}{' '}
      </>
    );
  return (
    <>
      {words.done}{' '}
      {run.untouched.length > 0 && (
        <>
          {words.untouched(run.untouched.length)}{' '}
          {run.untouched.map((text, at) => (
            <q key={at} dir="auto">
              {text}
            </q>
          ))}{' '}
        </>
      )}
    </>
  );
}

/** The number of unreviewed texts, with links to them. */
function UnreadLine({ machine, readOnly }: MachineBarProps) {
  const { machine: words } = useWords();
  const { unread, notice, isHere } = machine;
  const isRead = notice !== null && typeof notice === 'object' && 'read' in notice;
  if (!unread && !isRead && notice !== 'not-marked') return null;
  return (
    <div className={`note-line ${unread ? 'tone-warning' : 'tone-good'} machine-bar`}>
      <Icon of={unread ? BotIcon : CheckIcon} tone={unread ? 'warn' : 'good'} />
      <span aria-live="polite">
        {isHere && <span className="visually-hidden">{words.here}. </span>}
        {isRead && <>{words.read} </>}
        {notice === 'not-marked' && <>{words.notMarked} </>}
        {notice === 'none-here' && <>{words.noneHere} </>}
        {unread > 0 && words.unread(unread)}
      </span>
      <span className="button-row">
        {isRead && (
          <Button tiny variant="line" onClick={machine.undo}>
            {words.undo}
          </Button>
        )}
        {unread > 0 && (
          <Button tiny variant="line" onClick={machine.next}>
            <Icon of={ArrowDownIcon} small />
            {words.next}
          </Button>
        )}
        {unread > 0 && !readOnly && (
          <Button tiny variant="line" onClick={machine.markHere}>
            <Icon of={CheckIcon} small />
            {words.markRead}
          </Button>
        )}
      </span>
    </div>
  );
}
