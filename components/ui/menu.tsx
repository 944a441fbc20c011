'use client';
import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { Button, type ButtonProps } from './button';
import { classNames } from './class-names';
import { keepOnScreen } from './keep-on-screen';

interface MenuProps {
  label: string;
  /** What the button shows; the label names it all the same. */
  trigger: ReactNode;
  button?: Omit<ButtonProps, 'children' | 'onClick' | 'aria-label'>;
  labelled?: boolean;
  atEnd?: boolean;
  /** Opened by a key: open from the start, and closed back to where the key was pressed. */
  opened?: { onClose(): void };
  children(close: () => void): ReactNode;
}

const buttonsIn = (root: HTMLElement | null) =>
  [...(root?.querySelectorAll<HTMLElement>('button, a[href]') ?? [])].filter(
    item => item.offsetParent !== null,
  );

/** A button that opens a list of buttons. Arrow keys move, Esc and a press beside it close. */
export function Menu({ label, trigger, button, labelled = true, atEnd, opened, children }: MenuProps) {
  const [open, setOpen] = useState(opened !== undefined);
  const root = useRef<HTMLSpanElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const listId = useId();

  const close = () => {
    setOpen(false);
    if (opened) opened.onClose();
    else document.getElementById(`${listId}-opener`)?.focus();
  };

  useLayoutEffect(() => {
    if (open && list.current) keepOnScreen(list.current);
  }, [open]);

  useEffect(() => {
    if (!open) return;
    buttonsIn(list.current)[0]?.focus({ preventScroll: true });
  }, [open]);

  useEffect(() => {
    if (!open) return;
    const onOutsidePress = (event: PointerEvent) => {
      if (!(event.target instanceof Node) || root.current?.contains(event.target)) return;
      setOpen(false);
      opened?.onClose();
    };
    document.addEventListener('pointerdown', onOutsidePress);
    return () => document.removeEventListener('pointerdown', onOutsidePress);
  }, [open, opened]);

  const move = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return close();
    }
    const items = buttonsIn(list.current);
    const here = items.findIndex(item => item === document.activeElement);
    const to =
      event.key === 'ArrowDown'
        ? here + 1
        : event.key === 'ArrowUp'
          ? here - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? -1
              : null;
    if (to === null || !items.length) return;
    event.preventDefault();
    items.at(to % items.length)?.focus();
  };

  return (
    <span className="menu-root" ref={root}>
      <Button
        {...button}
        id={`${listId}-opener`}
        aria-label={labelled ? label : undefined}
        title={labelled ? label : undefined}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        onClick={() => setOpen(!open)}
      >
        {trigger}
      </Button>
      {open && (
        <div
          className={classNames('menu', 'drop-menu', atEnd && 'at-end')}
          id={listId}
          role="group"
          aria-label={label}
          ref={list}
          onKeyDown={move}
        >
          {children(close)}
        </div>
      )}
    </span>
  );
}

interface MenuItemProps {
  icon?: ReactNode;
  on?: boolean;
  keys?: ReactNode;
  refusal?: string | null;
  bad?: boolean;
  onClick(): void;
  children: ReactNode;
}

export function MenuItem({ icon, on, keys, refusal, bad, onClick, children }: MenuItemProps) {
  const reasonId = useId();
  return (
    <button
      type="button"
      className={classNames('item', on && 'is-on', bad && 'bad')}
      aria-pressed={on}
      aria-disabled={refusal ? true : undefined}
      aria-labelledby={`${reasonId}-name`}
      aria-describedby={refusal ? reasonId : undefined}
      onClick={refusal ? undefined : onClick}
    >
      {icon}
      <span id={`${reasonId}-name`}>{children}</span>
      {keys}
      {refusal && <small id={reasonId}>{refusal}</small>}
    </button>
  );
}
