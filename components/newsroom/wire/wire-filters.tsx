import { Button } from '@/components/ui/button';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { wireHref, type WireDeskName, type WireQuery } from './view';

interface WireFiltersProps {
  query: WireQuery;
  sources: string[];
  desk: string | null;
  desks: WireDeskName[];
  words: NewsroomWords['wire'];
}

/** The filters of the wire, which are in its address. */
export function WireFilters({ query, sources, desk, desks, words }: WireFiltersProps) {
  return (
    <form
      key={wireHref({ ...query, item: undefined })}
      className="wire-filters"
      action="/newsroom/wire"
      role="search"
      aria-label={words.title}
    >
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
      {desks.length > 0 && (
        <select className="input" name="desk" defaultValue={desk ?? 'all'} aria-label={words.desk}>
          <option value="all">{words.everything}</option>
          {desks.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
      <label className="option-row">
        <input
          className="check"
          type="checkbox"
          name="alerts"
          value="1"
          defaultChecked={query.alerts === '1'}
        />
        <span>{words.alertsOnly}</span>
      </label>
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
