'use client';
import PlusIcon from 'lucide-react/icons/plus';
import XIcon from 'lucide-react/icons/x';
import { Icon } from './icon';

/** Something that is set or offered: set ones are written out, the others wait behind a plus. */
export function Chip({ label, on, onToggle }: { label: string; on: boolean; onToggle(): void }) {
  return (
    <button type="button" className={on ? 'chip' : 'chip add'} aria-pressed={on} onClick={onToggle}>
      {!on && <Icon of={PlusIcon} small />}
      {on ? <b>{label}</b> : label}
      {on && <Icon of={XIcon} small />}
    </button>
  );
}
