'use client';
import CheckIcon from 'lucide-react/icons/check-check';
import DownIcon from 'lucide-react/icons/chevron-down';
import NextIcon from 'lucide-react/icons/arrow-down';
import PencilIcon from 'lucide-react/icons/pencil-line';
import PreviousIcon from 'lucide-react/icons/arrow-up';
import UndoIcon from 'lucide-react/icons/x';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useWords } from '@/components/ui/words/words-provider';
import type { SuggestingTools } from './use-suggesting';

/** The switch between writing and suggesting, and the actions on suggestions. */
export function SuggestingMenu({ suggesting, keys }: { suggesting: SuggestingTools; keys: string }) {
  const { collaboration: words } = useWords();
  const { on, count, set } = suggesting;
  const items: [string, typeof NextIcon, () => void][] = [
    [words.nextSuggestion, NextIcon, () => suggesting.go(1)],
    [words.previousSuggestion, PreviousIcon, () => suggesting.go(-1)],
    [words.acceptAll(count), CheckIcon, () => suggesting.settle('all', true)],
    [words.rejectAll(count), UndoIcon, () => suggesting.settle('all', false)],
  ];
  return (
    <>
      <Button
        tiny
        on={on}
        className="mode-button"
        aria-label={words.suggesting}
        aria-pressed={on}
        title={`${words.suggestingHelp} (${keys})`}
        onMouseDown={event => event.preventDefault()}
        onClick={() => set(!on)}
      >
        <Icon of={PencilIcon} small />
        <span>{words.suggesting}</span>
      </Button>
      {count > 0 && (
        <Menu
          label={words.suggestions(count)}
          labelled={false}
          atEnd
          trigger={
            <>
              <span className="visually-hidden">{words.suggestions(count)}</span>
              <span aria-hidden className="tabular">
                {count}
              </span>
              <Icon of={DownIcon} small />
            </>
          }
          button={{ tiny: true, title: words.suggestions(count) }}
        >
          {close =>
            items.map(([label, icon, run]) => (
              <MenuItem
                key={label}
                icon={<Icon of={icon} />}
                onClick={() => {
                  close();
                  run();
                }}
              >
                {label}
              </MenuItem>
            ))
          }
        </Menu>
      )}
    </>
  );
}
