'use client';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { classNames } from '../class-names';
import { useFound } from './use-found';

export interface ComboboxOption {
  id: string;
  name: string;
}

interface ComboboxProps<Option extends ComboboxOption> {
  label: string;
  help?: ReactNode;
  wrong?: string | null;
  placeholder?: string;
  /** What is typed. */
  value: string;
  disabled?: boolean;
  /** Names the field for those that lead to it. */
  field?: string;
  /** Said when nothing is found; without it the list is just not there. */
  nothing?: string;
  /** Whether options are offered before anything is typed. */
  offersAll?: boolean;
  /** What options are found for, where it is not the value. */
  query?: string;
  /** Finds options; the same function at every render. */
  find(typed: string): Promise<Option[]>;
  onType(text: string): void;
  onChoose(option: Option): void;
  /** Enter with no option chosen, and leaving the field. */
  onDone?(): void;
}

/**
 * A field that offers what its text finds. Arrow keys choose, Enter takes, Escape closes; what is typed stays what was
 * typed until an option is chosen.
 */
export function Combobox<Option extends ComboboxOption>(props: ComboboxProps<Option>) {
  const { label, help, wrong, placeholder, value, disabled, field, nothing, offersAll, find } = props;
  const { query = value } = props;
  const { onType, onChoose, onDone } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const typed = query.trim();
  const found = useFound(isOpen && (typed || offersAll) ? typed : null, find);
  const options = found ?? [];
  const shows = isOpen && options.length > 0;
  const saysNothing = isOpen && found !== null && !options.length && typed !== '';
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (shows) list.current?.scrollIntoView({ block: 'nearest' });
  }, [shows, options.length]);

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const take = (option: Option) => {
    close();
    onChoose(option);
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    const chosen = shows ? options[active] : undefined;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && (options.length || !isOpen)) {
      event.preventDefault();
      setOpen(true);
      const step = key === 'ArrowDown' ? 1 : -1;
      // One place more than options: the text as it was typed.
      const places = options.length + 1;
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (key === 'Enter' && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      if (chosen) take(chosen);
      else onDone?.();
    } else if (key === 'Enter') onDone?.();
    else if (key === 'Escape' && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    <div className="field combobox">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        role="combobox"
        autoComplete="off"
        data-field={field}
        value={value}
        disabled={disabled}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-expanded={shows}
        aria-controls={shows ? `${id}-list` : undefined}
        aria-activedescendant={shows && active >= 0 ? `${id}-${active}` : undefined}
        aria-describedby={help || wrong ? `${id}-help` : undefined}
        aria-invalid={wrong ? true : undefined}
        onClick={() => setOpen(true)}
        onChange={event => {
          onType(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={press}
        onBlur={() => {
          close();
          onDone?.();
        }}
      />
      {shows && (
        <div className="menu combobox-list" role="listbox" id={`${id}-list`} aria-label={label} ref={list}>
          {options.map((option, at) => (
            <div
              key={option.id}
              id={`${id}-${at}`}
              role="option"
              aria-selected={at === active}
              className={classNames('combobox-option', at === active && 'is-on')}
              onMouseDown={event => {
                // The focus remains in the field.
                event.preventDefault();
                take(option);
              }}
            >
              {option.name}
            </div>
          ))}
        </div>
      )}
      {saysNothing && nothing && (
        <p className="menu combobox-list help" role="status">
          {nothing}
        </p>
      )}
      {(help || wrong) && (
        <span className={wrong ? 'help bad' : 'help'} id={`${id}-help`}>
          {wrong || help}
        </span>
      )}
    </div>
  );
}
