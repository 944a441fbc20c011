'use client';
import LanguagesIcon from 'lucide-react/icons/languages';
import { useState } from 'react';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useStartVersion } from '@/components/newsroom/translations/use-start-version';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { BudgetEdition } from './view';

interface StartVersionProps {
  row: BudgetRow;
  edition: BudgetEdition;
  /** The edition, and that the story is not in it. */
  label: string;
}

/** The place of an edition without a version; a press offers to start it. The keyboard has the menu of the row. */
export function StartVersion({ row, edition, label }: StartVersionProps) {
  const words = useNewsroomWords();
  const [open, setOpen] = useState(false);
  const { busy, refused, start } = useStartVersion();
  if (!open)
    return (
      <button
        type="button"
        className="off"
        tabIndex={-1}
        title={label}
        aria-label={label}
        onClick={() => setOpen(true)}
      >
        {edition.mark}
      </button>
    );
  return (
    <Menu
      label={label}
      trigger={edition.mark}
      button={{ tiny: true, 'aria-busy': busy || undefined }}
      opened={{ onClose: () => setOpen(false) }}
      atEnd
    >
      {() => (
        <>
          <MenuItem icon={<Icon of={LanguagesIcon} />} onClick={() => void start(row, edition.id)}>
            {words.bulk.startIn(edition.shortName)}
          </MenuItem>
          <FormError refused={refused} />
        </>
      )}
    </Menu>
  );
}
