import ImageIcon from 'lucide-react/icons/image';
import Link from 'next/link';
import { Avatar } from '@/components/ui/avatar';
import { Icon } from '@/components/ui/icon';
import { StageMark } from '@/components/ui/stage-mark';
import { When } from '@/components/newsroom/words/when';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import { EditionLinks } from './edition-links';
import type { BudgetRow } from '@/domain/api/budget-rows';
import type { BudgetEdition } from './view';

interface BudgetLineProps {
  row: BudgetRow;
  editions: BudgetEdition[];
  words: NewsroomWords;
}

/** One story. Its headline is the link; the link's area is the whole row. */
export function BudgetLine({ row, editions, words }: BudgetLineProps) {
  const { slug, headline, stage, reporter } = row;
  return (
    <tr className="story-row">
      <td className="slugcell slug cut">{slug || <span className="dim">{words.budget.newSlug}</span>}</td>
      <td className="head reads cut">
        <Link className="row-link" href={`/newsroom/stories/${row.id}`} prefetch={false}>
          {headline || <em>{words.budget.noHeadline}</em>}
        </Link>
      </td>
      <td className="st">
        <StageMark stage={stage} word={words.stages[stage]} />
        <span className="m-line">{reporter}</span>
      </td>
      <td className="rep">
        <span className="who" title={reporter}>
          <Avatar name={reporter} />
          <span className="cut">{reporter}</span>
        </span>
      </td>
      <td className="soft wide sec cut">{row.section}</td>
      <td className="edc">
        <EditionLinks row={row} editions={editions} words={words} />
      </td>
      <td className="pic wide">
        {row.hasPicture ? (
          <span title={words.budget.hasPicture}>
            <Icon of={ImageIcon} small />
            <span className="sr">{words.budget.hasPicture}</span>
          </span>
        ) : (
          <span className="sr">{words.budget.noPicture}</span>
        )}
      </td>
      <td className="due r num soft">
        <When at={row.updatedAt} />
      </td>
    </tr>
  );
}
