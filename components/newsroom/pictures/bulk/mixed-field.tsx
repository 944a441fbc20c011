'use client';
import { useId, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

const MAX_VALUES = 4;

interface Wiring {
  id: string;
  className: string;
  placeholder: string | undefined;
}

interface MixedFieldProps<Value> {
  label: string;
  /** The values of the selected pictures. */
  values: { value: Value; count: number }[];
  /** Whether all of them get the same value. */
  isSet: boolean;
  /** Whether the field is a group of buttons, which the label names as a whole. */
  isGroup?: boolean;
  /** In how many pictures the field changes. */
  changed: number;
  wordsOf(value: Value): string;
  onChoose(value: Value): void;
  onReset(): void;
  children(wiring: Wiring): ReactNode;
}

/** A field of several pictures: its values, each with the number of pictures, and the one that all of them get. */
export function MixedField<Value>(props: MixedFieldProps<Value>) {
  const { label, values, isSet, isGroup = false, changed, wordsOf, onChoose, onReset, children } = props;
  const { pictureBulk: words } = useNewsroomWords();
  const id = useId();
  const isMixed = values.length > 1;
  return (
    <div
      className={classNames('field mixed', isSet && 'chosen')}
      role={isGroup ? 'group' : undefined}
      aria-labelledby={isGroup ? id : undefined}
    >
      <span className="label-line">
        {isGroup ? (
          <span className="label" id={id}>
            {label}
          </span>
        ) : (
          <label htmlFor={id}>{label}</label>
        )}
        {(isSet || isMixed) && (
          <span className="mixed-tag">{isSet ? words.willBeSame(changed) : words.mixed(values.length)}</span>
        )}
      </span>
      {children({ id, className: 'input', placeholder: isMixed && !isSet ? words.leave : undefined })}
      {(isMixed || isSet) && (
        <div className="mixed-values">
          {isMixed &&
            values.slice(0, MAX_VALUES).map(({ value, count }) => (
              <button
                key={JSON.stringify(value)}
                type="button"
                className="chip add"
                onClick={() => onChoose(value)}
              >
                <bdi className="truncate">{wordsOf(value)}</bdi> <b className="tabular">{count}</b>
              </button>
            ))}
          {isSet && (
            <Button tiny type="button" onClick={onReset}>
              {words.leaveButton}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
