'use client';
import EyeIcon from 'lucide-react/icons/monitor-smartphone';
import FocusIcon from 'lucide-react/icons/focus';
import KeyboardIcon from 'lucide-react/icons/keyboard';
import SearchIcon from 'lucide-react/icons/search';
import SlidersIcon from 'lucide-react/icons/sliders-horizontal';
import SpaceIcon from 'lucide-react/icons/space';
import { Icon } from '@/components/ui/icon';
import { Kbd } from '@/components/ui/kbd';
import { Menu, MenuItem } from '@/components/ui/menu';
import { useWords } from '@/components/ui/words/words-provider';
import { SHORTCUTS } from '../keys/shortcuts';
import type { ViewOptions } from './use-view-options';

/** The view menu, at the end of the toolbar. */
export function ViewMenu({ view }: { view: ViewOptions }) {
  const words = useWords();
  const labels = words.writing;
  const items = [
    { label: labels.find.title, icon: SearchIcon, keys: SHORTCUTS.find.keys, run: () => view.find(true) },
    {
      label: labels.preview.title,
      icon: EyeIcon,
      keys: SHORTCUTS.preview.keys,
      run: () => view.preview(true),
    },
    {
      label: labels.focus,
      icon: FocusIcon,
      keys: SHORTCUTS.focusMode.keys,
      on: view.focused,
      run: () => view.focus(!view.focused),
    },
    {
      label: labels.spaces,
      icon: SpaceIcon,
      on: view.spaces,
      run: () => view.showSpaces(!view.spaces),
    },
    {
      label: words.panel.shortcuts,
      icon: KeyboardIcon,
      keys: SHORTCUTS.sheet.keys,
      run: () => view.showSheet(true),
    },
  ];
  return (
    <Menu label={labels.view} trigger={<Icon of={SlidersIcon} />} button={{ icon: true }} atEnd>
      {close =>
        items.map(({ label, icon, keys, on, run }) => (
          <MenuItem
            key={label}
            icon={<Icon of={icon} />}
            keys={keys && <Kbd keys={keys} silent />}
            on={on}
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
  );
}
