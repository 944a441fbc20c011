'use client';
import { Button } from '@/components/ui/button';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { BulkOutcome, useBulkChanges } from './use-bulk-changes';

type BulkNoticeProps = Pick<
  ReturnType<typeof useBulkChanges>,
  'busy' | 'failure' | 'outcome' | 'undo' | 'close'
>;

/** What came of the last change, with its undo, and the pictures that were not changed. */
export function BulkNotice({ busy, failure, outcome, undo, close }: BulkNoticeProps) {
  const { pictureBulk: words } = useNewsroomWords();
  return (
    <div className={outcome || failure ? 'bulk-notice' : undefined}>
      <p role="status">
        {outcome && outcome.done > 0 && (
          <>
            {outcome.isUndo ? words.undone(outcome.done) : words.changed(outcome.done)}{' '}
            {undo && (
              <Button variant="line" tiny aria-busy={busy} onClick={() => void undo()}>
                {words.undo}
              </Button>
            )}
          </>
        )}
      </p>
      <FormError refused={failure} />
      {outcome && outcome.refused.length > 0 && <RefusedPictures refused={outcome.refused} />}
      {(outcome || failure) && (
        <Button tiny onClick={close}>
          {words.dismiss}
        </Button>
      )}
    </div>
  );
}

function RefusedPictures({ refused }: Pick<BulkOutcome, 'refused'>) {
  const { pictureBulk: words, send } = useNewsroomWords();
  const ui = useWords();
  const lang = useLanguage();
  const sentence = ({ problem }: BulkOutcome['refused'][number]): string => {
    const [conflict] = problem.conflicts ?? [];
    if (conflict) return words.changedMeanwhile(conflict.by);
    const known = problemWords(problem, ui, lang);
    if (known) return asSentence(known, lang);
    const sent: Record<string, unknown> = send;
    const own = Object.hasOwn(sent, problem.reason) ? sent[problem.reason] : null;
    return typeof own === 'string' ? own : send.refused;
  };
  return (
    <div role="alert">
      <b>{words.notChanged(refused.length)}</b>
      <ul className="refused-rows">
        {refused.map(one => (
          <li key={one.id}>
            <bdi>{one.name}</bdi> <span className="soft">{sentence(one)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
