'use client';
import PlusIcon from 'lucide-react/icons/plus';
import XIcon from 'lucide-react/icons/x';
import { Icon } from './icon';

interface ChipProps {
  label: string;
  on: boolean;
  /** It cannot be changed: what is set is shown, what is not is left out. */
  fixed?: boolean;
  onToggle(): void;
}

/** A value that is set or offered: set ones are shown, others are behind a plus. */
export function Chip({ label, on, fixed, onToggle }: ChipProps) {
  if (fixed) return on ? <b className="chip">{label}</b> : null;
  return (
    <button type="button" className={on ? 'chip' : 'chip add'} aria-pressed={on} onClick={onToggle}>
      {!on && <Icon of={PlusIcon} small />}
      {on ? <b>{label}</b> : label}
      {on && <Icon of={XIcon} small />}
    </button>
  );
}
