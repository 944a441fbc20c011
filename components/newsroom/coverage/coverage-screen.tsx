'use client';
import type { CoverageView } from '@/domain/coverage/api';
import { Button } from '@/components/ui/button';
import { FormError } from '@/components/newsroom/forms/form-error';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';
import { CoverageBar } from './coverage-bar';
import { EntryList } from './list/entry-list';
import { useCoverage } from './use-coverage';
import { NewEntry } from './writing/new-entry';

interface CoverageScreenProps {
  storyId: string;
  headline: string;
  /** The language of the story's edition. */
  lang: string;
  personId: string;
  initial: CoverageView;
}

/** The live coverage of a story: a new entry, pending drafts, and published entries, edited by several people. */
export function CoverageScreen({ storyId, headline, lang, personId, initial }: CoverageScreenProps) {
  const words = useNewsroomWords().coverage;
  const { view, entries, hasEarlier, loadEarlier, refused, writes } = useCoverage(storyId, initial);
  const { state, drafts, address, mayWrite, mayPublish, needsSecondEditor } = view;
  const list = { storyId, personId, lang, writes };
  const about =
    state === 'none' ? words.intro : state === 'ended' ? words.over : address === null ? words.notOut : null;
  return (
    <>
      <CoverageBar storyId={storyId} headline={headline} view={view} writes={writes} />
      <div className="scroll coverage-page">
        <FormError refused={refused} />
        {about && <p className="dim">{about}</p>}
        {state === 'live' && needsSecondEditor && <p className="dim">{words.secondEditor}</p>}
        {state === 'live' && mayWrite && <NewEntry {...list} view={view} />}
        {drafts.length > 0 && (
          <section aria-labelledby="coverage-drafts">
            <h2 className="label" id="coverage-drafts">
              {words.drafts}
            </h2>
            <EntryList {...list} entries={drafts} isMovable={false} />
          </section>
        )}
        {state !== 'none' && (
          <section aria-labelledby="coverage-published">
            <h2 className="label" id="coverage-published">
              {words.published}
            </h2>
            {entries.length === 0 && <p className="dim">{words.none}</p>}
            <EntryList {...list} entries={entries} isMovable={mayPublish} />
            {hasEarlier && (
              <Button variant="line" onClick={() => void loadEarlier()}>
                {words.earlier}
              </Button>
            )}
          </section>
        )}
      </div>
    </>
  );
}
