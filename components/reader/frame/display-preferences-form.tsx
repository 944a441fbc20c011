import { DISPLAY_PREFERENCES_ADDRESS, TEXT_SIZES, THEMES } from '@/domain/paper/display-preferences';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

interface ChoiceProps<T extends string> {
  name: string;
  legend: string;
  offered: readonly [T, ...T[]];
  labels: Record<T, string>;
}

function Choice<T extends string>({ name, legend, offered, labels }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {offered.map((value, index) => (
        <label key={value}>
          <input type="radio" name={name} value={value} defaultChecked={index === 0} />
          {labels[value]}
        </label>
      ))}
    </fieldset>
  );
}

/** The display preferences of this reader: a plain form, stored in a cookie, without a script. */
export function DisplayPreferencesForm({ frame }: { frame: FrameView }) {
  const { displayPreferences } = wordsFor(frame.edition.locale);
  return (
    <details className="display-preferences">
      <summary>{displayPreferences.title}</summary>
      <form method="post" action={DISPLAY_PREFERENCES_ADDRESS}>
        <Choice
          name="theme"
          legend={displayPreferences.theme}
          offered={THEMES}
          labels={displayPreferences.themes}
        />
        <Choice
          name="text"
          legend={displayPreferences.text}
          offered={TEXT_SIZES}
          labels={displayPreferences.sizes}
        />
        <input type="hidden" name="back" value={frame.path} />
        <button>{displayPreferences.apply}</button>
      </form>
    </details>
  );
}
