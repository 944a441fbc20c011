'use client';
import AlarmClockIcon from 'lucide-react/icons/alarm-clock';
import BanIcon from 'lucide-react/icons/ban';
import CircleDotIcon from 'lucide-react/icons/circle-dot';
import DownloadIcon from 'lucide-react/icons/download';
import UserPlusIcon from 'lucide-react/icons/user-plus';
import UsersIcon from 'lucide-react/icons/users';
import XIcon from 'lucide-react/icons/x';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ExportDialog } from '@/components/ui/export-dialog';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useWords } from '@/components/ui/words/words-provider';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { STEPS_AT_ONCE, type StepAtOnce } from '@/domain/api/budget-actions';
import { openDesks, type ListedDesk } from '@/domain/paper/desk';
import { AssignDialog } from './assign-dialog';
import { DeadlineDialog } from './deadline-dialog';
import { RefusedDialog } from './refused-dialog';
import { StepDialog } from './step-dialog';
import { useBulkActions } from './use-bulk-actions';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { useUnselectKey, type Selection } from '../../list/use-selection';

interface ActionBarProps {
  selection: Selection<BudgetRow>;
  desks: ListedDesk[];
}

/** Steps that are confirmed in a dialog. */
type AskedStep = 'return' | 'spike' | 'publish';
const isAsked = (step: string): step is AskedStep =>
  step === 'return' || step === 'spike' || step === 'publish';

/** What can be done with the selected stories, over the end of the list. Escape selects none. */
export function ActionBar({ selection, desks }: ActionBarProps) {
  const words = useNewsroomWords();
  const { actions, exports } = useWords();
  const labels = words.bulk;
  const { busy, failure, outcome, act, reset } = useBulkActions(selection);
  const [dialog, setDialog] = useState<'assign' | 'deadline' | 'export' | AskedStep | null>(null);
  const count = selection.rows.length;

  useUnselectKey(selection);
  const take = (step: StepAtOnce) =>
    isAsked(step) ? setDialog(step) : void act({ kind: 'step', action: step });

  return (
    <>
      <p className="visually-hidden" role="status">
        {outcome && outcome.done > 0 && labels.done(outcome.done)}
      </p>
      {count > 0 && (
        <div className="many-bar" role="toolbar" aria-label={labels.selected(count)} aria-busy={busy}>
          <span className="count">{busy ? labels.working : labels.selected(count)}</span>
          <Button onClick={() => setDialog('assign')}>
            <Icon of={UserPlusIcon} small />
            {labels.assign}
          </Button>
          <Button onClick={() => setDialog('deadline')}>
            <Icon of={AlarmClockIcon} small />
            {words.planning.deadline}…
          </Button>
          {desks.length > 0 && (
            <Menu
              label={labels.desk}
              labelled={false}
              trigger={
                <>
                  <Icon of={UsersIcon} small />
                  {labels.desk}
                </>
              }
            >
              {close =>
                [...openDesks(desks), { id: null, name: words.budget.noDesk }].map(({ id, name }) => (
                  <MenuItem
                    key={id}
                    onClick={() => {
                      close();
                      void act({ kind: 'desk', deskId: id });
                    }}
                  >
                    {name}
                  </MenuItem>
                ))
              }
            </Menu>
          )}
          <Menu
            label={labels.stage}
            labelled={false}
            trigger={
              <>
                <Icon of={CircleDotIcon} small />
                {labels.stage}
              </>
            }
          >
            {close =>
              STEPS_AT_ONCE.filter(step => step !== 'spike').map(step => (
                <MenuItem
                  key={step}
                  onClick={() => {
                    close();
                    take(step);
                  }}
                >
                  {isAsked(step) ? `${actions[step]}…` : actions[step]}
                </MenuItem>
              ))
            }
          </Menu>
          <Button onClick={() => take('spike')}>
            <Icon of={BanIcon} small />
            {actions.spike}…
          </Button>
          <Button onClick={() => setDialog('export')}>
            <Icon of={DownloadIcon} small />
            {exports.action}
          </Button>
          <Button icon aria-label={labels.unselect} title={labels.unselect} onClick={() => selection.set([])}>
            <Icon of={XIcon} small />
          </Button>
          <FormError refused={failure} />
        </div>
      )}
      {dialog === 'assign' && (
        <AssignDialog
          count={count}
          onClose={() => setDialog(null)}
          onAssign={personId => {
            setDialog(null);
            void act({ kind: 'assign', personId });
          }}
        />
      )}
      {dialog === 'deadline' && (
        <DeadlineDialog
          count={count}
          onClose={() => setDialog(null)}
          onRetime={deadline => {
            setDialog(null);
            void act({ kind: 'deadline', deadline });
          }}
        />
      )}
      {dialog === 'export' && (
        <ExportDialog open ids={selection.rows.map(({ id }) => id)} onClose={() => setDialog(null)} />
      )}
      {dialog !== null && isAsked(dialog) && (
        <StepDialog
          step={dialog}
          rows={selection.rows}
          onClose={() => setDialog(null)}
          onTake={reason => {
            setDialog(null);
            void act({ kind: 'step', action: dialog, ...(reason && { reason }) });
          }}
        />
      )}
      {outcome && outcome.refused.length > 0 && <RefusedDialog refused={outcome.refused} onClose={reset} />}
    </>
  );
}
