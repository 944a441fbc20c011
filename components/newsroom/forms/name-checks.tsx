interface NameChecksProps<Name extends string> {
  legend: string;
  /** All that can be chosen, in order. */
  names: readonly Name[];
  chosen: readonly Name[];
  words: Record<Name, string>;
  onChange(chosen: Name[]): void;
}

/** Names of an API to choose from, each with what it is for. */
export function NameChecks<Name extends string>(props: NameChecksProps<Name>) {
  const { legend, names, chosen, words, onChange } = props;
  return (
    <fieldset className="token-scopes">
      <legend>{legend}</legend>
      {names.map(name => (
        <label key={name} className="option-row">
          <input
            className="check"
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={({ target }) =>
              onChange(names.filter(one => (one === name ? target.checked : chosen.includes(one))))
            }
          />
          <span>
            {words[name]} <code dir="ltr">{name}</code>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
