'use client';
import type { KeyboardEvent, TextareaHTMLAttributes } from 'react';
import { classNames } from '@/components/ui/class-names';

interface GrowAreaProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'onChange' | 'value' | 'rows'
> {
  value: string;
  onText(text: string): void;
  /** Enter leaves the field instead of breaking the line. */
  onEnter?(): void;
}

/** A text field as high as its text: a hidden copy of the words behind it gives the height, without scripts. */
export function GrowArea({ value, onText, onEnter, className, onKeyDown, ...rest }: GrowAreaProps) {
  return (
    <div className={classNames('grow-area', className)} data-value={value}>
      <textarea
        {...rest}
        rows={1}
        value={value}
        onChange={event => onText(event.target.value.replace(/\r?\n/g, ' '))}
        onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => {
          onKeyDown?.(event);
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.metaKey || event.ctrlKey)
            return;
          event.preventDefault();
          onEnter?.();
        }}
      />
    </div>
  );
}
