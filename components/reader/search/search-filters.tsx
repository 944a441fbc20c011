import type { ReactNode } from 'react';
import { numberInWords } from '../text/numbers';
import { Runs } from '../text/runs';
import type { FilterOptionView, SearchFiltersView, SearchFormView } from './search-views';
import { langOfName, pageLanguagesOf } from '../text/page-languages';
import type { FrameView } from '../view';
import { wordsFor } from '../words';

interface SearchFiltersProps {
  frame: FrameView;
  form: SearchFormView;
  filters: SearchFiltersView;
  /** The numbers of stories are of the newest only. */
  atLeast: boolean;
}

/** What narrows a search. It folds away on narrow screens, where it is not needed first. */
export function SearchFilters({ frame, form, filters, atLeast }: SearchFiltersProps) {
  const { search } = wordsFor(frame.edition.lang);
  const isNarrowed =
    Boolean(form.from || form.to || filters.author) ||
    [...filters.sections, ...filters.kinds].some(({ chosen }) => chosen);
  return (
    <details className="search-filters" open={isNarrowed || undefined}>
      <summary>{search.filters}</summary>
      <div className="sets">
        <Boxes
          frame={frame}
          legend={search.edition}
          name="edition"
          options={filters.editions}
          atLeast={atLeast}
        >
          <Box name="edition" value="all" chosen={filters.allEditions}>
            {search.allEditions}
          </Box>
        </Boxes>
        {filters.sections.length > 0 && (
          <Boxes
            frame={frame}
            legend={search.section}
            name="section"
            options={filters.sections}
            atLeast={atLeast}
          />
        )}
        {filters.kinds.length > 0 && (
          <Boxes
            frame={frame}
            legend={search.kind}
            name="kind"
            options={filters.kinds.map(kind => ({
              ...kind,
              label: search.kinds[kind.value],
              lang: frame.edition.lang,
            }))}
            atLeast={atLeast}
          />
        )}
        {filters.author && (
          <fieldset>
            <legend className="label">{search.author}</legend>
            <Box name="author" value={filters.author.slug} chosen>
              {filters.author.name}
            </Box>
          </fieldset>
        )}
        <fieldset>
          <legend className="label">{search.published}</legend>
          <ul className="periods">
            {filters.periods.map(({ name, href, current }) => (
              <li key={name}>
                <a href={href} aria-current={current || undefined}>
                  {search.periods[name]}
                </a>
              </li>
            ))}
          </ul>
          <div className="days">
            <label>
              <span>{search.from}</span>
              <input type="date" name="from" defaultValue={form.from} />
            </label>
            <label>
              <span>{search.to}</span>
              <input type="date" name="to" defaultValue={form.to} />
            </label>
          </div>
        </fieldset>
        {form.sort !== 'relevance' && <input type="hidden" name="sort" value={form.sort} />}
        <button className="apply">{search.apply}</button>
      </div>
    </details>
  );
}

interface BoxesProps {
  frame: FrameView;
  legend: string;
  name: string;
  options: FilterOptionView[];
  atLeast: boolean;
  children?: ReactNode;
}

function Boxes({ frame, legend, name, options, atLeast, children }: BoxesProps) {
  const { edition } = frame;
  return (
    <fieldset>
      <legend className="label">{legend}</legend>
      {options.map(({ value, label, lang, count, chosen }) => (
        <Box
          key={value}
          name={name}
          value={value}
          chosen={chosen}
          count={`${numberInWords(count, edition.lang)}${atLeast ? '+' : ''}`}
        >
          <span lang={lang === edition.lang ? undefined : langOfName(label, lang)}>
            {lang === edition.lang ? <Runs text={label} languages={pageLanguagesOf(edition)} /> : label}
          </span>
        </Box>
      ))}
      {children}
    </fieldset>
  );
}

interface BoxProps {
  name: string;
  value: string;
  chosen: boolean;
  count?: string;
  children: ReactNode;
}

function Box({ name, value, chosen, count, children }: BoxProps) {
  return (
    <label>
      <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
      <span>{children}</span>
      {count !== undefined && <span className="tabular">{count}</span>}
    </label>
  );
}
