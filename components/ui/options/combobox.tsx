'use client';
import {
  useEffect,
  useEffectEvent,
  useId,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { classNames } from '../class-names';
import { FieldNotes, notesId, type FieldNotesProps } from '../field-notes';
import { useResults } from './use-found';

export interface ComboboxOption {
  id: string;
  name: string;
  /** How it is shown in the list, where that is more than its name. */
  shown?: ReactNode;
}

interface ComboboxProps<Option extends ComboboxOption> extends FieldNotesProps {
  label: string;
  placeholder?: string;
  /** What is typed. */
  value: string;
  disabled?: boolean;
  /** Names the field for those that lead to it. */
  field?: string;
  /** Said when nothing is found; without it the list is just not there. */
  nothing?: string;
  autoFocus?: boolean;
  /** Whether typed text is kept as it is too. Enter then takes only an option that starts with it. */
  isFree?: boolean;
  /** Whether options are offered before anything is typed. */
  offersAll?: boolean;
  /** What options are found for, where it is not the value. */
  query?: string;
  /** Finds options; the same function at every render. */
  find(typed: string, cancelled: AbortSignal): Promise<Option[]>;
  onType(text: string): void;
  onChoose(option: Option): void;
  /** Enter with no option to take, and leaving the field. */
  onDone?(): void;
  /** Enter with no option to take. */
  onEnter?(): void;
}

/**
 * A field that suggests options for its text. Arrow keys choose; Enter takes the chosen or else the first option, even
 * if it was pressed before they were found; leaving the field takes an option whose whole name was typed. Escape
 * closes. The typed text does not change until an option is taken.
 */
export function Combobox<Option extends ComboboxOption>(props: ComboboxProps<Option>) {
  const { label, help, wrong, placeholder, value, disabled, field, autoFocus } = props;
  const { query = value, nothing, offersAll, isFree, find } = props;
  const { onType, onChoose, onDone, onEnter } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  /** What was typed when Enter was pressed, until its options are found. */
  const entered = useRef<string | null>(null);
  const typed = query.trim();
  const isFinding = isOpen && (typed !== '' || offersAll === true);
  const results = useResults(isFinding ? typed : null, find);
  const options = results?.found ?? [];
  const isCurrent = results?.query === typed;
  const shows = isOpen && options.length > 0;
  const saysNothing = isOpen && results !== null && !options.length && typed !== '';
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
  const startsWithTyped = ({ name }: Option) => name.toLowerCase().startsWith(typed.toLowerCase());
  const hasTypedName = ({ name }: Option) => typed !== '' && name.toLowerCase() === typed.toLowerCase();
  const first = options[0];
  const isFirstTaken =
    active < 0 && typed !== '' && isCurrent && first && (!isFree || startsWithTyped(first));
  const shownActive = isFirstTaken ? 0 : active;
  const enter = () => {
    const chosen = shows ? options[shownActive] : undefined;
    if (chosen) return take(chosen);
    onDone?.();
    onEnter?.();
  };
  const takeEntered = useEffectEvent(() => {
    if (entered.current === null || !isCurrent) return;
    const isStillTyped = entered.current === typed;
    entered.current = null;
    if (isStillTyped) enter();
  });
  useEffect(() => takeEntered(), [results]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if ((key === 'ArrowDown' || key === 'ArrowUp') && (options.length || !isOpen)) {
      event.preventDefault();
      setOpen(true);
      const step = key === 'ArrowDown' ? 1 : -1;
      // One place more than options: the text as it was typed.
      const places = options.length + 1;
      setActive(((active + 1 + step + places) % places) - 1);
    } else if (key === 'Enter' && !event.metaKey && !event.ctrlKey) {
      event.preventDefault();
      if (isFinding && typed && !isCurrent && !isFree) entered.current = typed;
      else enter();
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
        autoFocus={autoFocus}
        placeholder={placeholder}
        aria-autocomplete="list"
        aria-expanded={shows}
        aria-controls={shows ? `${id}-list` : undefined}
        aria-activedescendant={shows && shownActive >= 0 ? `${id}-${shownActive}` : undefined}
        aria-describedby={notesId(id, { help, wrong })}
        aria-invalid={wrong ? true : undefined}
        onClick={() => setOpen(true)}
        onChange={event => {
          onType(event.target.value);
          setOpen(true);
          setActive(-1);
          entered.current = null;
        }}
        onKeyDown={press}
        onBlur={() => {
          entered.current = null;
          const named = !isFree && isCurrent && options.find(hasTypedName);
          if (named) return take(named);
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
              aria-selected={at === shownActive}
              className={classNames('combobox-option', at === shownActive && 'is-on')}
              onMouseDown={event => {
                // The focus remains in the field.
                event.preventDefault();
                take(option);
              }}
            >
              {option.shown ?? option.name}
            </div>
          ))}
        </div>
      )}
      {saysNothing && nothing && (
        <p className="menu combobox-list help" role="status">
          {nothing}
        </p>
      )}
      <FieldNotes id={id} help={help} wrong={wrong} />
    </div>
  );
}
