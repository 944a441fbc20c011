'use client';
import MergeIcon from 'lucide-react/icons/git-merge';
import EqualIcon from 'lucide-react/icons/equal';
import { useEffect, useState, type ComponentType, type ReactNode, type Ref } from 'react';
import type { Side } from '@/domain/history/merging/conflicts';
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
import { partLabel, fieldText, type Paper } from './conflict-words';
import { saveAsFile } from '../saving/copy-as-file';
import type { Draft } from '../draft';
import { useSettled } from '@/components/ui/use-settled';
import { differencesIn, mergeDrafts, type Comparison } from './merge';
import { BlockRow } from './block-row';
import { MergeTools } from './merge-tools';
import { groupOf, mergePage, type PieceGroup } from './pieces';
import { useChoices } from './use-choices';
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
  isStored: boolean;
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

/** Two texts of one story, piece by piece, until they are merged. Nothing is dropped without a choice. */
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
    isStored,
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
  const { made, mayUndo, choose, undo } = useChoices();
  const choices: Record<string, Side> = {};
  for (const { id, suggested } of differences) {
    const side = made[id] === undefined ? (suggested ?? conflict.prefer) : made[id];
    if (side) choices[id] = side;
  }
  const page = mergePage(comparison, choices);
  const [group, setGroup] = useState<PieceGroup | null>(null);
  const shown = group !== null && page.pieces.some(piece => groupOf(piece) === group) ? group : null;
  const [focused, setFocused] = useState<string | null>(null);
  const isOpen = ({ chosen }: { chosen: Side | null }) => chosen === null;
  const current = page.pieces.find(({ id }) => id === focused) ?? page.pieces.find(isOpen);
  const keysFor = hasKeys ? (current?.id ?? null) : null;
  const [previewed, setPreviewed] = useState<Result | null>(null);
  const [copied, setCopied] = useState(false);
  const written = useSettled(mine, COPY_AFTER_MS);
  useEffect(() => {
    void keepMine(written).then(setCopied);
  }, [keepMine, written]);

  const left = differences.filter(({ id }) => !choices[id]).length;
  const isShown = (pieces: typeof page.pieces) =>
    shown === null || pieces.some(piece => groupOf(piece) === shown);
  const chooseAll = (side: Side) =>
    choose(
      page.pieces.filter(isOpen).map(({ id }) => id),
      side,
    );
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
      <div className={`note-line ${copied || isStored ? 'tone-warning' : 'tone-bad'}`}>
        <Icon of={MergeIcon} tone="warn" />
        <span role="alert">
          {(copied ? labels.line : isStored ? labels.lineUncopied : labels.lineNotStored)(theirName, time)}
          {writes && (
            <b>
              {betweenSentences(interfaceLang)}
              <span className="desk-only">{labels.writes}</span>
              <span className="phone-only">{labels.writesTouch}</span>
            </b>
          )}
        </span>
        {!copied && !isStored && (
          <span className="button-row">
            <Button tiny variant="line" onClick={() => saveAsFile(mine)}>
              {words.saved.copy}
            </Button>
          </span>
        )}
      </div>
      <MergeTools
        pieces={page.pieces}
        shown={shown}
        mayUndo={mayUndo}
        onShow={setGroup}
        onAll={chooseAll}
        onUndo={undo}
      />
      <div className="scroll" tabIndex={0} role="region" aria-label={labels.title}>
        <div
          className="merge"
          onFocus={({ target }) =>
            setFocused(target.closest<HTMLElement>('[data-piece]')?.dataset.piece ?? null)
          }
        >
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
          {page.fields
            .filter(({ piece }) => isShown([piece]))
            .map(({ difference: { id, field }, piece }) => (
              <ConflictRow
                key={id}
                label={partLabel(field, words)}
                mark={partLabel(field, words).charAt(0)}
                piece={piece}
                before={base && fieldText(base, field, paper, interfaceLang)}
                mine={fieldText(mine, field, paper, interfaceLang)}
                theirs={fieldText(theirs, field, paper, interfaceLang)}
                heading={field === 'headline'}
                lang={lang}
                hasKeys={keysFor === id}
                onChoose={side => choose([id], side)}
              />
            ))}
          {page.rows.map(row => {
            if (row.open)
              return (
                isShown(row.pieces) && (
                  <BlockRow
                    key={row.pieces[0]!.id}
                    row={row}
                    texts={{ mine: mine.body.content ?? [], theirs: theirs.body.content ?? [] }}
                    lang={lang}
                    keysFor={keysFor}
                    onChoose={choose}
                  />
                )
              );
            const count = joined(
              [
                row.merged ? labels.mergedBlocks(row.merged) : '',
                row.same ? labels.sameBlocks(row.same) : '',
              ].filter(Boolean),
              interfaceLang,
            );
            return (
              shown === null && (
                <details className="fold" key={`settled-${row.first}`}>
                  <summary>
                    <Icon of={row.merged ? MergeIcon : EqualIcon} small />
                    {count}
                  </summary>
                  {row.parts
                    .flatMap(part => part.resolve(() => 'mine'))
                    .map((block, index) => (
                      <p className="serif" lang={lang} dir={directionOf(lang)} key={index}>
                        {blockWords(block)}
                      </p>
                    ))}
                </details>
              )
            );
          })}
        </div>
      </div>
      <ConflictFoot
        left={left}
        hasKeys={hasKeys}
        onClear={id => choose([id], null)}
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
