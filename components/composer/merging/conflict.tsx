'use client';
import MergeIcon from 'lucide-react/icons/git-merge';
import EqualIcon from 'lucide-react/icons/equal';
import { useEffect, useState, type ComponentType, type ReactNode, type Ref } from 'react';
import type { BodyNode } from '@/domain/document/body';
import { blockWords } from '@/domain/history/words';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { betweenSentences, joined } from '@/components/ui/words/joined';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLetterKeys } from '@/components/ui/keys/letter-keys';
import { useLanguage } from '@/components/ui/words/words-provider';
import type { Conflict as ConflictWith } from '../api';
import { ConflictFoot } from './conflict-foot';
import { ConflictRow } from './conflict-row';
import { blockText, partLabel, fieldText, type Paper } from './conflict-words';
import { saveAsFile } from '../saving/copy-as-file';
import type { Draft } from '../draft';
import { useSettled } from '@/components/ui/use-settled';
import { differencesIn, mergeDrafts, numberRuns, type Comparison, type Side } from './merge';
import type { ResultPreviewProps } from '../preview/result-preview';
import type { Result } from '../preview/result-page';
import { clockTime } from '@/components/ui/time/times';
import { directionOf } from '@/domain/language/direction';

interface ConflictProps {
  conflict: ConflictWith;
  comparison: Comparison;
  myName: string;
  slugLine: string;
  lang: string;
  paper: Paper;
  status: ReactNode;
  /** The element to focus when typing behind this view has ended. */
  front: Ref<HTMLHeadingElement>;
  /** Whether this browser stored the text. */
  isKept: boolean;
  /** Whether keys still go to the text behind the view. */
  writes: boolean;
  /** Stores my text as a revision of the story. True on success. */
  onKeepMine(mine: Draft): Promise<boolean>;
  onMerged(choices: Record<string, Side>): void;
  /** Previews the text for readers. */
  ResultPreview: ComponentType<ResultPreviewProps>;
}

// Written text is copied into the history after a pause.
const COPY_AFTER_MS = 3000;

/** Two texts of one story, block by block, until they are merged. Nothing is dropped without a choice. */
export function Conflict(props: ConflictProps) {
  const {
    conflict,
    comparison,
    myName,
    slugLine,
    lang,
    paper,
    status,
    front,
    isKept,
    writes,
    onKeepMine: keepMine,
    onMerged,
    ResultPreview,
  } = props;
  const words = useComposerWords();
  const interfaceLang = useLanguage();
  const [letters] = useLetterKeys();
  const hasKeys = letters && !writes;
  const labels = words.conflict;
  const theirName = conflict.theirName ?? labels.somebody;
  const { mine, theirs, base } = comparison;
  const differences = differencesIn(comparison);
  const [made, setMade] = useState<Record<string, Side>>({});
  const choices: Record<string, Side> = {};
  for (const { id, suggested } of differences) {
    const side = made[id] ?? suggested ?? conflict.prefer;
    if (side) choices[id] = side;
  }
  const [previewed, setPreviewed] = useState<Result | null>(null);
  const [copied, setCopied] = useState(false);
  const written = useSettled(mine, COPY_AFTER_MS);
  useEffect(() => {
    void keepMine(written).then(setCopied);
  }, [keepMine, written]);

  const left = differences.filter(({ id }) => !choices[id]).length;
  const choose = (id: string) => (side: Side) => setMade(before => ({ ...before, [id]: side }));
  const time = clockTime(conflict.theirAt);
  const same = joined(
    comparison.sameFields
      .filter(field => fieldText(mine, field, paper, interfaceLang))
      .map(field => partLabel(field, words)),
    interfaceLang,
  );

  return (
    <main className="main conflict" aria-label={labels.title}>
      <div className="top-bar">
        <h1 className="truncate" dir="auto" ref={front} tabIndex={-1}>
          {slugLine || words.compose.newSlugLine}
        </h1>
        <span className="location truncate desk-only">{labels.title}</span>
        {status}
        <span className="push" />
        <span className="soft nowrap desk-only">
          {labels.chosen(differences.length - left, differences.length)}
        </span>
      </div>
      <div className={`note-line ${copied || isKept ? 'tone-warning' : 'tone-bad'}`}>
        <Icon of={MergeIcon} tone="warn" />
        <span role="alert">
          {(copied ? labels.line : isKept ? labels.lineUncopied : labels.lineUnkept)(theirName, time)}
          {writes && <b>{betweenSentences(interfaceLang) + labels.writes}</b>}
        </span>
        {!copied && !isKept && (
          <span className="button-row">
            <Button tiny variant="line" onClick={() => saveAsFile(mine)}>
              {words.saved.copy}
            </Button>
          </span>
        )}
      </div>
      <div className="scroll" tabIndex={0} role="region" aria-label={labels.title}>
        <div className="merge">
          <div className="merge-head" />
          <div className="merge-head">
            <Avatar name={myName} />
            <b>{labels.mine}</b>
            <span className="muted">{labels.fromHere}</span>
          </div>
          <div className="merge-head">
            <Avatar name={theirName} />
            <b>{labels.theirs}</b>
            <span className="muted">
              {theirName}, {time}
            </span>
          </div>
          <div className="merge-head muted">{labels.keep}</div>
          {same && (
            <div className="fold">
              <Icon of={EqualIcon} small />
              <span>{labels.same(same)}</span>
            </div>
          )}
          {comparison.fields.map(({ id, field, joins }) => (
            <ConflictRow
              key={id}
              label={partLabel(field, words)}
              mark={partLabel(field, words).charAt(0)}
              before={base && fieldText(base, field, paper, interfaceLang)}
              mine={fieldText(mine, field, paper, interfaceLang)}
              theirs={fieldText(theirs, field, paper, interfaceLang)}
              heading={field === 'headline'}
              joins={joins}
              lang={lang}
              chosen={choices[id] ?? null}
              hasKeys={hasKeys}
              onChoose={choose(id)}
            />
          ))}
          {numberRuns(comparison.body).map(({ run, first }) => {
            if (run.same)
              return (
                <details className="fold" key={`same-${first}`}>
                  <summary>
                    <Icon of={EqualIcon} small />
                    {labels.sameBlocks(run.blocks.length)}
                  </summary>
                  {run.blocks.map((block, index) => (
                    <p className="serif" lang={lang} dir={directionOf(lang)} key={index}>
                      {blockWords(block)}
                    </p>
                  ))}
                </details>
              );
            const text = (blocks: BodyNode[] | null) =>
              blocks?.length ? blocks.map(block => blockText(block, words)).join('\n\n') : null;
            return (
              <ConflictRow
                key={run.id}
                label={labels.block(first)}
                mark={String(first)}
                before={text(run.before)}
                mine={text(run.mine)}
                theirs={text(run.theirs)}
                heading={false}
                joins={run.mine.length > 0 && run.theirs.length > 0}
                lang={lang}
                chosen={choices[run.id] ?? null}
                hasKeys={hasKeys}
                onChoose={choose(run.id)}
              />
            );
          })}
        </div>
      </div>
      <ConflictFoot
        left={left}
        hasKeys={hasKeys}
        onPreview={() => setPreviewed({ draft: mergeDrafts(comparison, choices) })}
        onSave={() => onMerged(choices)}
      />
      {previewed && (
        <ResultPreview
          title={labels.preview}
          storyId={conflict.theirs.id}
          result={previewed}
          status={left > 0 && labels.previewLeft(left)}
          onClose={() => setPreviewed(null)}
        />
      )}
    </main>
  );
}
