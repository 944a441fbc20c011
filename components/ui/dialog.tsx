'use client';
import XIcon from 'lucide-react/icons/x';
import { useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { Icon } from './icon';
import { useInterfaceAttributes } from './words/words-provider';
import { isWritten } from './written';

const FOCUSABLE = 'a, button, input:not([readonly]), select, textarea';

function focusFirst(dialog: HTMLElement): void {
  for (const element of dialog.querySelectorAll<HTMLElement>(FOCUSABLE)) {
    // Has no effect on a disabled or hidden element.
    element.focus();
    if (element === document.activeElement) return;
  }
}

interface DialogProps {
  open: boolean;
  title: string;
  /** Called on Esc, and on a press outside the dialog unless it must be answered. */
  onClose(): void;
  mustAnswer?: boolean;
  /** Opens without user action, so it does not take the focus from a text that is being written. */
  unprompted?: boolean;
  wide?: boolean;
  /** A sheet at an edge of the window, over a page that stays in sight, with the words on its button to close it. */
  sheet?: { at: 'start' | 'bottom'; close: string };
  children: ReactNode;
  foot?: ReactNode;
}

/**
 * A modal dialog on the native element: the browser keeps focus inside and restores it. It opens with the focus
 * on its element with `autoFocus`, or else on the first one.
 */
export function Dialog(props: DialogProps) {
  const { open, title, onClose, mustAnswer, unprompted, wide, sheet, children, foot } = props;
  const ref = useRef<HTMLDialogElement>(null);
  const written = useRef<HTMLElement>(null);
  const titleId = useId();
  const attributes = useInterfaceAttributes();
  // An element with `autoFocus` is focused as it is mounted, which has no effect in a closed dialog.
  const [mounted, setMounted] = useState(false);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      const focused = document.activeElement;
      if (unprompted && isWritten(focused)) written.current = focused;
      else dialog.showModal();
    }
    if (!open && dialog.open) {
      dialog.close();
      if (!isWritten(document.activeElement)) written.current?.focus();
      written.current = null;
    }
    setMounted(open);
  }, [open, unprompted]);
  useLayoutEffect(() => {
    const dialog = ref.current;
    if (!mounted || !dialog) return;
    // Opened by its attribute after its content is mounted, it takes no focus: pending keystrokes belong to the text.
    if (written.current) dialog.setAttribute('open', '');
    else if (document.activeElement === dialog) focusFirst(dialog);
  }, [mounted]);
  return (
    <dialog
      ref={ref}
      {...attributes}
      className={classNames('dialog', wide && 'wide-dialog', sheet && `sheet-dialog at-${sheet.at}`)}
      aria-labelledby={titleId}
      // In React this event bubbles from dialogs inside.
      onCancel={event => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        if (!mustAnswer) onClose();
      }}
      onClose={event => {
        if (!open || event.target !== event.currentTarget) return;
        // A browser closes a dialog on repeated presses of Esc without asking.
        if (mustAnswer) event.currentTarget.showModal();
        else onClose();
      }}
      onMouseDown={event => {
        // The second press of a double click was meant for the button that opened it.
        if (event.target === ref.current && event.detail < 2 && !mustAnswer) onClose();
      }}
    >
      {open && mounted && (
        <div className="dialog-body">
          <div className="dialog-head">
            <h2 id={titleId}>{title}</h2>
            {sheet && (
              <Button icon aria-label={sheet.close} onClick={onClose}>
                <Icon of={XIcon} />
              </Button>
            )}
          </div>
          <div className="inner">{children}</div>
          {foot && <div className="dialog-foot">{foot}</div>}
        </div>
      )}
    </dialog>
  );
}
