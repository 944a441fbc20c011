import type { FrameView } from '../view';
import { wordsFor } from '../words';

interface SearchFieldProps {
  frame: FrameView;
  text?: string;
  /** Whether the field has the focus on load. */
  first?: boolean;
}

/** The search field with its button, for use in a form. */
export function SearchField({ frame, text = '', first }: SearchFieldProps) {
  const { search } = wordsFor(frame.edition.lang);
  return (
    <div className="search-field">
      <label className="visually-hidden" htmlFor="q">
        {search.field}
      </label>
      <input
        id="q"
        name="q"
        type="search"
        defaultValue={text}
        dir="auto"
        maxLength={300}
        autoComplete="off"
        autoFocus={first}
        enterKeyHint="search"
      />
      <button>{search.button}</button>
    </div>
  );
}

/** A form that leads to the search of the edition. */
export function SearchForm(props: SearchFieldProps) {
  return (
    <form className="search-form" action={props.frame.listHrefs.search} role="search">
      <SearchField {...props} />
    </form>
  );
}
