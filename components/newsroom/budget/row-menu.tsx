'use client';
import CopyIcon from 'lucide-react/icons/copy';
import LanguagesIcon from 'lucide-react/icons/languages';
import PencilIcon from 'lucide-react/icons/pencil-line';
import SendIcon from 'lucide-react/icons/send';
import EllipsisIcon from 'lucide-react/icons/ellipsis';
import { useState } from 'react';
import { comingTime } from '@/components/newsroom/time/time-words';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import { PublishNowDialog } from '@/components/ui/publish-now-dialog';
import { useClock } from '@/components/ui/time/clock';
import { refusalWords } from '@/components/ui/words/refusal-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { Permission } from '@/domain/people/permissions';
import { pendingSchedules } from '@/domain/planning/scheduled-time';
import { useDuplicate } from '@/components/newsroom/duplicate/use-duplicate';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { BudgetEdition } from '@/components/newsroom/planning/view';
import { useStartVersion } from '@/components/newsroom/translations/use-start-version';
import { usePublishChanges } from './use-publish-changes';

interface RowMenuProps {
  row: BudgetRow;
  /** What the row names the story by. */
  name: string;
  duplicating: Permission;
  /** The editions in which this person may start a version. */
  startable: BudgetEdition[];
}

/** What can be done with one story of the list without opening it. */
export function RowMenu({ row, name, duplicating, startable }: RowMenuProps) {
  const words = useNewsroomWords();
  const { busy, refused, duplicate } = useDuplicate();
  const version = useStartVersion();
  const shared = useWords();
  const { compose, unpublished } = shared;
  const changes = usePublishChanges(row);
  const labels = words.bulk;
  const [isAskingNow, setAskingNow] = useState(false);
  const lang = useLanguage();
  const { now, zone } = useClock();
  const clock = { now: new Date(now), zone, lang };
  const [scheduled] = pendingSchedules([row], now);
  return (
    <>
      <Menu
        label={labels.rowMenu(name)}
        trigger={<Icon of={EllipsisIcon} small />}
        button={{ icon: true, tiny: true, 'aria-busy': busy || version.busy || changes.busy || undefined }}
        atEnd
      >
        {close => (
          <>
            {row.unpublishedChanges > 0 && (
              <>
                <MenuItem
                  icon={<Icon of={SendIcon} />}
                  onClick={() => {
                    close();
                    if (scheduled) setAskingNow(true);
                    else void changes.publish();
                  }}
                >
                  {compose.publishChanges}
                </MenuItem>
                <a className="item" href={`/newsroom/stories/${row.id}#unpublished`}>
                  <Icon of={PencilIcon} />
                  <span>{unpublished.title(row.unpublishedChanges)}</span>
                </a>
                <hr />
              </>
            )}
            <MenuItem
              icon={<Icon of={CopyIcon} />}
              refusal={duplicating.allowed ? null : refusalWords(duplicating, shared)}
              onClick={() => {
                close();
                void duplicate(row.id);
              }}
            >
              {labels.duplicate}
            </MenuItem>
            {startable.map(({ id, shortName }) => (
              <MenuItem
                key={id}
                icon={<Icon of={LanguagesIcon} />}
                onClick={() => {
                  close();
                  void version.start(row, id);
                }}
              >
                {labels.startIn(shortName)}
              </MenuItem>
            ))}
          </>
        )}
      </Menu>
      <PublishNowDialog
        time={isAskingNow && scheduled ? comingTime(scheduled, clock) : null}
        onClose={() => setAskingNow(false)}
        onPublish={() => {
          setAskingNow(false);
          void changes.publish();
        }}
      />
      <FormError refused={refused ?? version.refused} />
      {changes.why && (
        <p className="note-line tone-bad rounded" role="alert">
          {changes.why}
        </p>
      )}
    </>
  );
}
