import { classNames } from '@/components/ui/class-names';

export interface EditionOption {
  id: string;
  shortName: string;
}

interface EditionChoiceProps {
  editions: EditionOption[];
  /** Of the chosen ones. */
  chosen: readonly string[];
  fixed?: boolean;
  onChange(ids: string[]): void;
}

/** Editions to choose any of, in the order of the paper. */
export function EditionChoice({ editions, chosen, fixed = false, onChange }: EditionChoiceProps) {
  return (
    <div className="edition-choice">
      {editions.map(({ id, shortName }) => {
        const isOn = chosen.includes(id);
        return (
          <button
            key={id}
            type="button"
            className={classNames('chip', isOn && 'is-on')}
            aria-pressed={isOn}
            disabled={fixed}
            onClick={() =>
              onChange(
                editions
                  .filter(edition => (edition.id === id ? !isOn : chosen.includes(edition.id)))
                  .map(edition => edition.id),
              )
            }
          >
            <bdi>{shortName}</bdi>
          </button>
        );
      })}
    </div>
  );
}
