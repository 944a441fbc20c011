import { ScreenLink } from '@/components/newsroom/screen-link';
import { StageMark } from '@/components/ui/stage-mark';
import type { NewsroomWords } from '@/components/newsroom/words/words';
import type { Stage } from '@/domain/story/workflow';
import { budgetHref, type BudgetView } from '../../planning/view';

interface StageFilterProps {
  view: BudgetView;
  stages: readonly Stage[];
  words: NewsroomWords;
}

/** The stages with stories that the other filters leave, and their numbers; the selected one is listed even when it is empty. */
export function StageFilter({ view: { chosen, counts, cut }, stages, words }: StageFilterProps) {
  const shown = stages.filter(stage => (counts[stage] ?? 0) > 0 || stage === chosen.stage);
  if (!shown.length) return null;
  return (
    <nav className="segmented stage-filter" aria-label={words.budget.stage}>
      <ScreenLink
        href={budgetHref({ ...chosen, stage: null })}
        aria-current={chosen.stage === null ? 'true' : undefined}
      >
        {words.budget.allStages}
      </ScreenLink>
      {shown.map(stage => (
        <ScreenLink
          key={stage}
          href={budgetHref({ ...chosen, stage })}
          aria-current={chosen.stage === stage ? 'true' : undefined}
          title={words.stages[stage]}
        >
          <StageMark stage={stage} word={words.stages[stage]} />
          <span className="tabular muted">{`${counts[stage] ?? 0}${cut.includes(stage) ? '+' : ''}`}</span>
        </ScreenLink>
      ))}
    </nav>
  );
}
