'use client';
import type { KeyboardEvent, TextareaHTMLAttributes } from 'react';
import { smartTyping } from '@/domain/typing/smart-typing';
import { classNames } from '@/components/ui/class-names';
import { ONE_UNDO } from '../undo/use-one-undo';

interface GrowAreaProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement>,
  'onChange' | 'value' | 'rows'
> {
  value: string;
  onText(text: string): void;
  /** Enter leaves the field instead of breaking the line. */
  onEnter?(): void;
}

// The one way into a text field that keeps its undo.
function typeSmartly(event: InputEvent) {
  const { data, inputType, isComposing, currentTarget: field } = event;
  if (!(field instanceof HTMLTextAreaElement) || isComposing || inputType !== 'insertText') return;
  if (!data || [...data].length !== 1) return;
  const { selectionStart: at, selectionEnd, value } = field;
  const lang = field.closest<HTMLElement>('[lang]')?.lang ?? 'en';
  const set = smartTyping(value.slice(0, at), data, lang);
  if (!set) return;
  event.preventDefault();
  field.setSelectionRange(at - set.remove, selectionEnd);
  document.execCommand('insertText', false, set.insert);
}

// React's own event of this name is another one, without what is about to be typed.
function listenToTyping(field: HTMLTextAreaElement | null) {
  field?.addEventListener('beforeinput', typeSmartly);
  return () => field?.removeEventListener('beforeinput', typeSmartly);
}

/** A text field as high as its text: a hidden copy of the words behind it gives the height, without scripts. */
export function GrowArea({ value, onText, onEnter, className, onKeyDown, ...rest }: GrowAreaProps) {
  return (
    <div className={classNames('grow-area', className)} data-value={value}>
      <textarea
        {...rest}
        {...ONE_UNDO}
        rows={1}
        value={value}
        ref={listenToTyping}
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
