'use client';
import CopyIcon from 'lucide-react/icons/copy';
import EllipsisIcon from 'lucide-react/icons/ellipsis';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useDuplicate } from '@/components/newsroom/duplicate/use-duplicate';
import { FormError } from '@/components/newsroom/forms/form-error';
import type { NewsroomWords } from '@/components/newsroom/words/words';

interface RowMenuProps {
  storyId: string;
  /** What the row names the story by. */
  name: string;
  mayDuplicate: boolean;
  words: NewsroomWords;
}

/** What can be done with one story of the list without opening it. */
export function RowMenu({ storyId, name, mayDuplicate, words }: RowMenuProps) {
  const { busy, refused, duplicate } = useDuplicate();
  const labels = words.bulk;
  return (
    <>
      <Menu
        label={labels.rowMenu(name)}
        trigger={<Icon of={EllipsisIcon} small />}
        button={{ icon: true, tiny: true, 'aria-busy': busy || undefined }}
        atEnd
      >
        {close => (
          <MenuItem
            icon={<Icon of={CopyIcon} />}
            refusal={mayDuplicate ? null : words.newStory.refusal}
            onClick={() => {
              close();
              void duplicate(storyId);
            }}
          >
            {labels.duplicate}
          </MenuItem>
        )}
      </Menu>
      <FormError refused={refused} />
    </>
  );
}
