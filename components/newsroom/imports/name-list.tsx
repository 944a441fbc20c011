'use client';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { NEW_NAME, type NameKind } from '@/domain/imports/choices';
import type { Choice, NameChoice } from '@/domain/imports/listing';

interface NameListProps {
  kind: NameKind;
  names: NameChoice[];
  options: Choice[];
  chosen: Record<string, string | null>;
  onChoose(chosen: Record<string, string | null>): void;
}

const AUTOMATIC = '';
const OUT = 'out';

/** The names of one kind, each with what it means here. */
export function NameList({ kind, names, options, chosen, onChoose }: NameListProps) {
  const words = useNewsroomWords().imports;
  const undecided = names.filter(({ foreignId, match }) => !match && !(foreignId in chosen)).length;
  const choose = (foreignId: string, value: string) => {
    const { [foreignId]: _, ...others } = chosen;
    onChoose(value === AUTOMATIC ? others : { ...others, [foreignId]: value === OUT ? null : value });
  };
  return (
    <div>
      <h3>
        {words.kinds[kind]} <span className="soft">{words.names(names.length)}</span>
        {undecided > 0 && <span className="warn">{words.undecided(undecided)}</span>}
      </h3>
      <ul>
        {names.map(({ foreignId, name, items, match }) => {
          const value = foreignId in chosen ? (chosen[foreignId] ?? OUT) : AUTOMATIC;
          const none = kind === 'people' ? words.asName : words.noMatch;
          return (
            <li key={foreignId}>
              <span dir="auto">
                {name} <small className="soft tabular">{words.names(items)}</small>
              </span>
              <select
                className="input"
                aria-label={name}
                value={value}
                onChange={({ target }) => choose(foreignId, target.value)}
              >
                <option value={AUTOMATIC}>{match === null ? none : words.automatic(match)}</option>
                {kind !== 'sections' && match === null && (
                  <option value={NEW_NAME}>{words.newName[kind]}</option>
                )}
                <option value={OUT}>{words.leaveOut}</option>
                {options.map(option => (
                  <option key={option.id} value={option.id}>
                    {option.name}
                  </option>
                ))}
              </select>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
