import { Button } from '@/components/ui/button';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import type { WireQuery } from './view';

interface WireFiltersProps {
  query: WireQuery;
  sources: string[];
  words: NewsroomWords['wire'];
}

/** The filters of the wire, which are in its address. */
export function WireFilters({ query, sources, words }: WireFiltersProps) {
  return (
    <form className="wire-filters" action="/newsroom/wire" role="search" aria-label={words.title}>
      <input
        className="input"
        type="search"
        name="q"
        defaultValue={query.q ?? ''}
        placeholder={words.search}
        aria-label={words.search}
      />
      <select className="input" name="source" defaultValue={query.source ?? ''} aria-label={words.source}>
        <option value="">{words.allSources}</option>
        {sources.map(source => (
          <option key={source} value={source}>
            {source}
          </option>
        ))}
      </select>
      <select
        className="input"
        name="priority"
        defaultValue={query.priority ?? ''}
        aria-label={words.priority}
      >
        <option value="">{words.anyPriority}</option>
        {[1, 2, 3, 4, 5].map(most => (
          <option key={most} value={most}>
            {words.priorityTo(most)}
          </option>
        ))}
      </select>
      <label className="option-row">
        <input
          className="check"
          type="checkbox"
          name="aside"
          value="1"
          defaultChecked={query.aside === '1'}
        />
        <span>{words.asideOnly}</span>
      </label>
      <Button variant="line" type="submit">
        {words.filter}
      </Button>
    </form>
  );
}
