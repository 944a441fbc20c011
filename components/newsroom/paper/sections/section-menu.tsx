'use client';
import MoreIcon from 'lucide-react/icons/ellipsis';
import { useState } from 'react';
import { SavedFields } from '@/domain/api/written';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { useWrite } from '@/components/api/use-write';
import type { Section } from '@/domain/paper/edition';
import { SectionQuestion, type SectionStep } from './section-question';

interface SectionMenuProps {
  section: Section;
  sections: Section[];
  stories: number;
  onEdit(): void;
}

/** The actions on a section, with a reason for each unavailable one. */
export function SectionMenu({ section, sections, stories, onEdit }: SectionMenuProps) {
  const words = useNewsroomWords().sections;
  const { refused, write } = useWrite();
  const [dialog, setDialog] = useState<SectionStep | null>(null);
  const { id, name, hidden } = section;
  const hasUnder = sections.some(({ parentId }) => parentId === id);
  const under = hasUnder ? words.hasSections : null;
  const toggle = () =>
    write(
      'PUT',
      `/api/newsroom/sections/${id}`,
      { change: { hidden: !hidden }, seen: { hidden } },
      SavedFields,
    );
  return (
    <span className="rule-tools">
      <Menu
        label={words.menu(name)}
        trigger={<Icon of={MoreIcon} small />}
        button={{ icon: true, tiny: true }}
        atEnd
      >
        {close => {
          const choose = (act: () => void) => () => {
            close();
            act();
          };
          return (
            <>
              <MenuItem onClick={choose(onEdit)}>{words.edit}</MenuItem>
              <MenuItem onClick={choose(() => void toggle())}>{hidden ? words.show : words.hide}</MenuItem>
              <MenuItem refusal={under} onClick={choose(() => setDialog('move'))}>
                {words.move}
              </MenuItem>
              <MenuItem
                refusal={under ?? (sections.length < 2 ? words.alone : null)}
                onClick={choose(() => setDialog('merge'))}
              >
                {words.merge}
              </MenuItem>
              <MenuItem
                bad
                refusal={under ?? (stories ? words.hasStories : null)}
                onClick={choose(() => setDialog('remove'))}
              >
                {words.remove}
              </MenuItem>
            </>
          );
        }}
      </Menu>
      <FormError refused={refused} />
      {dialog && (
        <SectionQuestion
          step={dialog}
          section={section}
          sections={sections}
          stories={stories}
          onClose={() => setDialog(null)}
        />
      )}
    </span>
  );
}
