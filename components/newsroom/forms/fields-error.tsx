'use client';
import CircleXIcon from 'lucide-react/icons/circle-x';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { When } from '@/components/newsroom/time/when';
import { joined } from '@/components/ui/words/joined';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { FieldConflict } from '@/domain/api/problem';
import type { FieldsForm } from './use-fields';

interface FieldsErrorProps {
  form: Pick<FieldsForm<object>, 'refused' | 'conflicts' | 'choose'>;
  /** The labels of the fields. */
  labels: Record<string, string>;
  /** Display names of values that are not shown as they are. */
  values?: Record<string, string>;
  /** Fields that show their own errors. */
  shown?: readonly string[];
  onChoose?(field: string, side: 'mine' | 'theirs'): void;
}

/** Why a form was not saved. Where someone else has changed a field too, the person chooses what is kept. */
export function FieldsError(props: FieldsErrorProps) {
  const { form, labels, values = {}, shown = [], onChoose } = props;
  const { saving: words } = useNewsroomWords();
  const textOf = useValueText(values);
  const { refused, conflicts, choose } = form;
  if (!conflicts.length)
    return (
      <FormError
        refused={refused?.field && shown.some(name => refused.field!.startsWith(name)) ? null : refused}
      />
    );
  const pick = (conflict: FieldConflict, side: 'mine' | 'theirs') => {
    choose(conflict, side);
    onChoose?.(conflict.field, side);
  };
  return (
    <div role="alert" className="changed-meanwhile">
      <p className="note-line tone-bad rounded">
        <Icon of={CircleXIcon} tone="bad" />
        <span>{words.title}</span>
      </p>
      <ul>
        {conflicts.map(conflict => {
          const label = labels[conflict.field] ?? conflict.field;
          const text = textOf(conflict.value);
          return (
            <li key={conflict.field}>
              <p>
                <strong>{label}</strong> <span>{words.changedBy(conflict.by)}</span>{' '}
                {conflict.at && (
                  <span className="muted">
                    <When at={conflict.at} />
                  </span>
                )}
              </p>
              {text !== null && (
                <p className="their-value" dir="auto">
                  {text || words.empty}
                </p>
              )}
              <div className="button-row">
                <Button
                  tiny
                  variant="line"
                  onClick={() => pick(conflict, 'mine')}
                  aria-label={words.keepMineOf(label)}
                >
                  {words.keepMine}
                </Button>
                <Button
                  tiny
                  variant="line"
                  onClick={() => pick(conflict, 'theirs')}
                  aria-label={words.useTheirsOf(label)}
                >
                  {words.useTheirs}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const isTexts = (value: object) => Object.values(value).every(one => typeof one === 'string');

/** The value of a field as people read it; null for a body. */
function useValueText(values: Record<string, string>): (value: unknown) => string | null {
  const { saving: words } = useNewsroomWords();
  const lang = useLanguage();
  const textOf = (value: unknown): string | null => {
    if (value === null || value === undefined) return values.null ?? '';
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (Array.isArray(value)) return joined(value.map(textOf), lang);
    if (typeof value === 'object')
      return isTexts(value) ? joined(Object.values(value as Record<string, string>), lang) : null;
    return values[String(value)] ?? String(value);
  };
  return textOf;
}
