'use client';
import { Button } from '@/components/ui/button';
import { asSentence, problemWords } from '@/components/ui/words/problem-words';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import type { PictureBulkWords } from '@/components/newsroom/words/pictures/en';
import type { BulkOutcome, useBulkChanges } from './use-bulk-changes';

type BulkNoticeProps = Pick<
  ReturnType<typeof useBulkChanges>,
  'busy' | 'failure' | 'outcome' | 'undo' | 'close'
>;

/** The result of the last action, with its undo, and the refused pictures. */
export function BulkNotice({ busy, failure, outcome, undo, close }: BulkNoticeProps) {
  const { pictureBulk: words } = useNewsroomWords();
  return (
    <div className={outcome || failure ? 'bulk-notice' : undefined}>
      <p role="status">
        {outcome && outcome.done > 0 && (
          <>
            {doneWords(outcome, words)}{' '}
            {undo && (
              <Button variant="line" tiny aria-busy={busy} onClick={() => void undo()}>
                {words.undo}
              </Button>
            )}
          </>
        )}
      </p>
      <FormError refused={failure} />
      {outcome && outcome.refused.length > 0 && <RefusedPictures {...outcome} />}
      {(outcome || failure) && (
        <Button tiny onClick={close}>
          {words.dismiss}
        </Button>
      )}
    </div>
  );
}

function doneWords({ kind, isUndo, done }: BulkOutcome, words: PictureBulkWords): string {
  if (kind === 'change') return isUndo ? words.undone(done) : words.changed(done);
  return kind === 'delete' ? words.removed(done) : words.restored(done);
}

function RefusedPictures({ kind, refused }: Pick<BulkOutcome, 'kind' | 'refused'>) {
  const { pictureBulk: words, send } = useNewsroomWords();
  const ui = useWords();
  const lang = useLanguage();
  const sentence = ({ problem }: BulkOutcome['refused'][number]): string => {
    const [conflict] = problem.conflicts ?? [];
    if (conflict) return words.changedMeanwhile(conflict.by);
    if (problem.reason === 'picture-in-use') return words.inUse;
    if (problem.reason === 'uses-are-pending') return words.usesArePending;
    const known = problemWords(problem, ui, lang);
    if (known) return asSentence(known, lang);
    const sent: Record<string, unknown> = send;
    const own = Object.hasOwn(sent, problem.reason) ? sent[problem.reason] : null;
    return typeof own === 'string' ? own : send.refused;
  };
  const title = { change: words.notChanged, delete: words.notRemoved, restore: words.notRestored }[kind];
  return (
    <div role="alert">
      <b>{title(refused.length)}</b>
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
