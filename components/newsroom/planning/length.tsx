import { classNames } from '@/components/ui/class-names';
import type { BudgetRow } from '@/domain/api/budget-rows';
import { lengthHint } from '@/domain/planning/length-hint';
import type { NewsroomWords } from '@/components/newsroom/words/words';

interface LengthProps {
  row: Pick<BudgetRow, 'length' | 'expectedWords' | 'stage'>;
  words: NewsroomWords;
}

/** How long a story is, beside how long it is planned; one that is far over or under is marked. */
export function Length({ row, words }: LengthProps) {
  const { length, expectedWords, stage } = row;
  if (expectedWords === null || length === null) return null;
  const { lengthOf, tooLong, tooShort } = words.planning;
  const hint = lengthHint({ length, expectedWords, stage });
  const title = [lengthOf(length, expectedWords), hint && { over: tooLong, under: tooShort }[hint]]
    .filter(Boolean)
    .join('. ');
  return (
    <span className={classNames('length tabular', hint && 'off-target')} title={title}>
      <span aria-hidden>
        {length}
        <span className="muted"> / {expectedWords}</span>
        {hint && <b>{hint === 'over' ? ' ↑' : ' ↓'}</b>}
      </span>
      <span className="visually-hidden">{title}</span>
    </span>
  );
}
