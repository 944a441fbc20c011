'use client';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { Avatar } from '../avatar';
import { classNames } from '../class-names';
import type { Option } from '@/domain/api/options';
import { useFound } from './use-found';

interface MentionAreaProps {
  label: string;
  /** Names the list of colleagues. */
  listLabel: string;
  placeholder?: string;
  value: string;
  /** Finds colleagues by the start of a name; the same function at every render. */
  findPeople(text: string): Promise<Option[]>;
  autoFocus?: boolean;
  ref?: Ref<HTMLTextAreaElement>;
  onChange(value: string): void;
  /** Mod+Enter. */
  onSend(): void;
  /** Escape, when no list is open. */
  onLeave?(): void;
}

const MAX_OFFERED = 6;

/** What is being written after an @ before the cursor, or null. */
export function mentionAt(text: string, cursor: number): string | null {
  return /(?:^|[^\w.-])@([^\n@]{0,40})$/u.exec(text.slice(0, cursor))?.[1] ?? null;
}

/** A text in which `@` offers colleagues. Arrow keys choose, Enter or Tab takes, Escape closes. */
export function MentionArea(props: MentionAreaProps) {
  const { label, listLabel, placeholder, value, findPeople, autoFocus, ref, onChange, onSend, onLeave } =
    props;
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const cursorTo = useRef<number | null>(null);
  const [sought, setSought] = useState<string | null>(null);
  const [chosen, setChosen] = useState(0);

  const found = useFound(sought, findPeople) ?? [];
  const wanted = sought?.toLowerCase();
  // A complete name needs no list of suggestions over the next words.
  const isWhole = found.some(({ name }) => name.toLowerCase() === wanted);
  const offered = isWhole ? [] : found.slice(0, MAX_OFFERED);
  const open = offered.length > 0;

  // The cursor can go behind the name only once the name is there.
  useLayoutEffect(() => {
    if (cursorTo.current === null) return;
    own.current?.setSelectionRange(cursorTo.current, cursorTo.current);
    cursorTo.current = null;
  }, [value]);

  const look = () => {
    const area = own.current;
    setSought(area ? mentionAt(area.value, area.selectionStart) : null);
    setChosen(0);
  };

  const take = (name: string) => {
    const area = own.current;
    if (!area || sought === null) return;
    const start = area.selectionStart - sought.length;
    const after = value.slice(area.selectionStart);
    const named = `${name}${/^\s/.test(after) ? '' : ' '}`;
    cursorTo.current = start + named.length;
    onChange(value.slice(0, start) + named + after);
    setSought(null);
    area.focus();
  };

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (key === 'Enter' && (event.metaKey || event.ctrlKey)) {
      done();
      onSend();
    } else if (open && (key === 'ArrowDown' || key === 'ArrowUp')) {
      done();
      setChosen((chosen + (key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    } else if (open && (key === 'Enter' || key === 'Tab')) {
      done();
      take(offered[chosen]!.name);
    } else if (key === 'Escape' && open) {
      done();
      setSought(null);
    } else if (key === 'Escape' && onLeave) {
      done();
      onLeave();
    }
  };

  return (
    <div className="mention-area">
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        ref={area => {
          own.current = area;
          if (typeof ref === 'function') return ref(area);
          if (ref) ref.current = area;
        }}
        className="input"
        rows={3}
        value={value}
        placeholder={placeholder}
        maxLength={4000}
        autoFocus={autoFocus}
        aria-haspopup="listbox"
        aria-controls={open ? `${id}-list` : undefined}
        aria-autocomplete="list"
        aria-keyshortcuts="Control+Enter Meta+Enter"
        aria-activedescendant={open ? `${id}-${chosen}` : undefined}
        onChange={event => {
          onChange(event.target.value);
          look();
        }}
        onSelect={look}
        onKeyDown={press}
        onBlur={() => setSought(null)}
      />
      {open && (
        <div className="menu mention-list" role="listbox" id={`${id}-list`} aria-label={listLabel}>
          {offered.map(({ id: personId, name }, index) => (
            <div
              key={personId}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={classNames('mention-option', index === chosen && 'is-on')}
              onMouseDown={event => {
                event.preventDefault();
                take(name);
              }}
            >
              <Avatar name={name} />
              {name}
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
