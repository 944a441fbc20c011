import type { NewsroomWords } from '@/components/newsroom/words/words';
import { FilterMenu } from './filter-menu';

interface EditionFilterProps {
  editions: { code: string; name: string; shortName: string }[];
  /** The code of the one that is chosen. */
  chosen: string | null;
  /** The address of the list with an edition, or with all. */
  hrefOf(code: string | null): string;
  words: NewsroomWords['budget'];
}

/** Narrows a list to one edition. */
export function EditionFilter({ editions, chosen, hrefOf, words }: EditionFilterProps) {
  return (
    <FilterMenu
      key={`edition ${chosen}`}
      name={words.edition}
      value={editions.find(({ code }) => code === chosen)?.shortName ?? null}
      options={[
        { label: words.anyEdition, href: hrefOf(null), on: !chosen },
        ...editions.map(({ code, name }) => ({ label: name, href: hrefOf(code), on: code === chosen })),
      ]}
    />
  );
}
