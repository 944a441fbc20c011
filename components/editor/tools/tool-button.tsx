'use client';
import { Button } from '@/components/ui/button';
import { Icon, type IconShape } from '@/components/ui/icon';

interface ToolButtonProps {
  label: string;
  icon: IconShape;
  keys?: string;
  on?: boolean;
  off?: boolean;
  className?: string;
  onPress(): void;
}

/** A toolbar button. Pressing it keeps the selection in the text. */
export function ToolButton({ label, icon, keys, on, off, className, onPress }: ToolButtonProps) {
  return (
    <Button
      icon
      className={className}
      aria-label={label}
      aria-pressed={on}
      aria-disabled={off || undefined}
      on={on}
      title={keys ? `${label} (${keys})` : label}
      onMouseDown={event => event.preventDefault()}
      onClick={() => !off && onPress()}
    >
      <Icon of={icon} />
    </Button>
  );
}
