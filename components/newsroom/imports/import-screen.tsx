import { RefreshWhileRunning } from '@/components/newsroom/list/timed-refresh';
import { ScreenLink } from '@/components/newsroom/screen-link';
import { TopBar } from '@/components/newsroom/top-bar';
import { newsroomWords } from '@/components/newsroom/words/words';
import { PLANS } from '@/domain/imports/outcome';
import type { InterfaceLanguage } from '@/domain/language/interface-languages';
import type { ImportDetail, ItemFilter } from '@/domain/imports/listing';
import { ChoicesForm } from './choices-form';
import { DropZone } from './drop-zone';
import { ImportActions } from './import-actions';
import { ItemList } from './item-list';
import { UseRepaired } from './use-repaired';
import { LossTable } from './loss-table';

interface ImportScreenProps {
  detail: ImportDetail;
  filter: ItemFilter;
  lang: InterfaceLanguage;
}

const MOVING = new Set(['reading', 'running', 'undoing']);

/** One import: what it would make or has made, what it loses, and what a person decides. */
export function ImportScreen({ detail, filter, lang }: ImportScreenProps) {
  const words = newsroomWords(lang).imports;
  const { run, actions, plans, outcomes, counts, read, redirects, named, repairs } = detail;
  const { id, state, files, choices } = run;
  const name = files[0]?.name ?? '';
  const all = (plans.made ?? 0) + (plans.changed ?? 0);
  const isRead = state !== 'waiting' && state !== 'reading';
  const isDecided = ['ready', 'stopped'].includes(state);
  const isEmpty = state === 'ready' && !actions.includes('start');
  const count = Object.values(outcomes).reduce((sum, n) => sum + n, 0);
  const done = count - (outcomes.pending ?? 0);
  return (
    <>
      <TopBar title={words.title} where={files.length > 1 ? words.more(name, files.length - 1) : name}>
        <ImportActions
          id={id}
          state={state}
          actions={actions}
          stories={all - named}
          named={named}
          redirects={redirects}
          asPublished={choices.asPublished}
        />
      </TopBar>
      <div className="scroll imports" tabIndex={0} role="region" aria-label={words.title}>
        <p className="import-state" role="status">
          <b>{isEmpty ? words.nothingToImport : state === 'ready' ? words.dryRun : words.states[state]}</b>
          {state === 'reading' && <span>{words.readSoFar(read)}</span>}
          {(state === 'running' || state === 'stopped') && (
            <>
              <progress value={done} max={Math.max(1, count)} aria-label={words.states[state]} />
              <span className="tabular">{words.progress(done, count)}</span>
            </>
          )}
          {MOVING.has(state) && <span className="soft">{words.leave}</span>}
        </p>
        {MOVING.has(state) && <RefreshWhileRunning />}
        {state === 'waiting' && <DropZone importId={id} />}
        {(state === 'waiting' || isEmpty) && (
          <ScreenLink className="link" href="/newsroom/imports">
            {words.toImports}
          </ScreenLink>
        )}
        {isRead && (
          <dl className="import-counts">
            {PLANS.filter(plan => counts[plan]).map(plan => (
              <div key={plan} className={plan === 'failed' ? 'bad' : undefined}>
                <dt>{words.plans[plan]}</dt>
                <dd className="tabular">{words.names(counts[plan]!)}</dd>
                {state === 'ready' && <dd className="soft">{words.planHelp[plan]}</dd>}
              </div>
            ))}
            {repairs.items + repairs.unused > 0 && (
              <div>
                <dt>{words.repairs}</dt>
                <dd className="tabular">{words.names(repairs.places)}</dd>
                <dd className="soft">{words.repairsIn(repairs.items)}</dd>
                {isDecided && repairs.unused > 0 && (
                  <dd>
                    <UseRepaired id={id} count={repairs.unused} />
                  </dd>
                )}
              </div>
            )}
            {redirects > 0 && (
              <div>
                <dt>{words.redirects}</dt>
                <dd className="tabular">{words.names(redirects)}</dd>
                <dd className="soft">{words.redirectsHelp}</dd>
              </div>
            )}
          </dl>
        )}
        {isDecided && !isEmpty && (
          <ChoicesForm
            key={`${id} ${choices.editionId}`}
            {...{ id, choices }}
            names={detail.names}
            options={detail.options}
          />
        )}
        {isRead && !isEmpty && <LossTable id={id} losses={detail.losses} words={words} />}
        {isRead && <ItemList id={id} detail={detail} filter={filter} words={words} />}
      </div>
    </>
  );
}
