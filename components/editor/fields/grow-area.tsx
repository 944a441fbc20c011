'use client';
import { useState, type ClipboardEvent, type KeyboardEvent, type TextareaHTMLAttributes } from 'react';
import { pastedQuotes } from '@/domain/typing/pasted-quotes';
import { smartTyping } from '@/domain/typing/smart-typing';
import { classNames } from '@/components/ui/class-names';
import { intlLocale } from '@/components/ui/words/intl-locale';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { asSingleLine } from './single-line';
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

function typeSmartly(event: InputEvent) {
  const { data, inputType, isComposing, currentTarget: field } = event;
  if (!(field instanceof HTMLTextAreaElement) || isComposing || !data) return;
  const { selectionStart: at, selectionEnd, value } = field;
  const lang = field.closest<HTMLElement>('[lang]')?.lang ?? 'en';
  const before = value.slice(0, at);
  const set =
    inputType === 'insertText' && [...data].length === 1
      ? smartTyping(before, data, lang)
      : inputType === 'insertFromPaste'
        ? { remove: 0, insert: pastedQuotes(data, before, lang) }
        : null;
  if (!set || set.insert === data) return;
  event.preventDefault();
  field.setSelectionRange(at - set.remove, selectionEnd);
  // The only way to insert text into a field and keep its undo history.
  document.execCommand('insertText', false, set.insert);
}

// React's event of this name is different, and lacks the typed text.
function listenToTyping(field: HTMLTextAreaElement | null) {
  field?.addEventListener('beforeinput', typeSmartly);
  return () => field?.removeEventListener('beforeinput', typeSmartly);
}

/**
 * A text field that grows with its text: a hidden copy of the text sets the height, without scripts. It says so when a
 * paste is longer than the field.
 */
export function GrowArea({
  value,
  onText,
  onEnter,
  className,
  lang,
  dir,
  onKeyDown,
  maxLength = Infinity,
  ...rest
}: GrowAreaProps) {
  const { paste } = useWords();
  const locale = intlLocale(useLanguage());
  const [isCut, setIsCut] = useState(false);
  const onPaste = ({ clipboardData, currentTarget: field }: ClipboardEvent<HTMLTextAreaElement>) => {
    const kept = value.length - (field.selectionEnd - field.selectionStart);
    setIsCut(!field.readOnly && kept + asSingleLine(clipboardData.getData('text/plain')).length > maxLength);
  };
  return (
    <>
      <div className={classNames('grow-area', className)} data-value={value} lang={lang} dir={dir}>
        <textarea
          {...rest}
          {...ONE_UNDO}
          rows={1}
          value={value}
          ref={listenToTyping}
          maxLength={Number.isFinite(maxLength) ? maxLength : undefined}
          onPaste={onPaste}
          onChange={event => {
            const text = asSingleLine(event.target.value);
            if (text.length < maxLength) setIsCut(false);
            onText(text);
          }}
          onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => {
            onKeyDown?.(event);
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.metaKey || event.ctrlKey)
              return;
            event.preventDefault();
            onEnter?.();
          }}
        />
      </div>
      {isCut && (
        <span className="help" role="status">
          {paste.cut(maxLength.toLocaleString(locale))}
        </span>
      )}
    </>
  );
}
