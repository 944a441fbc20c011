'use client';
import BackIcon from 'lucide-react/icons/arrow-left';
import SidesIcon from 'lucide-react/icons/columns-2';
import InlineIcon from 'lucide-react/icons/align-left';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { BodyNode } from '@/domain/document/body';
import { countChanges } from '@/domain/history/blocks';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useLanguage, useWords } from '@/components/ui/words/words-provider';
import type { BlockAuthor, RevisionLine } from '@/domain/api/revisions';
import { nameRevision } from '../api';
import type { Paper } from '../merging/conflict-words';
import { Difference } from '../merging/difference';
import type { DifferenceLayout } from '../merging/difference-row';
import type { Draft } from '../draft';
import { dayTime } from '@/components/ui/time/times';
import { ResultPreview } from '../preview/result-preview';
import type { RevisionChoice } from './chosen';
import { RevisionList } from './revision-list';
import { SideHead } from './side-head';
import { useHistory } from './use-history';
import { useHistoryKeys } from './use-history-keys';

interface HistoryViewProps {
  storyId: string;
  slugLine: string;
  /** The current text of the composer. */
  current: Draft;
  /** Language of the text. */
  lang: string;
  paper: Paper;
  readOnly: boolean;
  /** Whether this person can name revisions. */
  mayName: boolean;
  onRestore(number: number): void;
  onClose(): void;
}

const NONE: RevisionLine[] = [];

/** The revisions of a story, and the comparison of any two of them. */
export function HistoryView(props: HistoryViewProps) {
  const { storyId, slugLine, current, lang, paper, readOnly, mayName, onRestore, onClose } = props;
  const words = useWords();
  const labels = words.history;
  const [layout, setLayout] = useState<DifferenceLayout>('sides');
  const [whoWrote, setWhoWrote] = useState(false);
  const [previewed, setPreviewed] = useState<{ revision: number } | null>(null);
  const { lines, load, broken, chosen, choose, older, newer, writers } = useHistory(
    storyId,
    current,
    whoWrote,
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const counts = useMemo(
    () => older && newer && countChanges(older.body.content ?? [], newer.body.content ?? []),
    [older, newer],
  );

  const found = Array.isArray(lines) ? lines : NONE;
  useHistoryKeys({ lines: found, chosen, choose, onClose });
  const lineOf = (choice: RevisionChoice) => found.find(line => line.number === choice) ?? null;
  const name = async (number: number, text: string) => {
    const done = await nameRevision(storyId, number, text);
    if (done) await load();
    return done;
  };
  const preview = (revision: number) => setPreviewed({ revision });
  const side = { readOnly, mayName, onPreview: preview, onRestore, onName: name };

  return (
    <main className="main history" aria-label={labels.view}>
      <div className="top-bar">
        <Button icon aria-label={labels.back} onClick={onClose}>
          <Icon of={BackIcon} />
        </Button>
        <h1 ref={heading} tabIndex={-1}>
          {slugLine || words.compose.newSlugLine}
        </h1>
        <span className="location truncate desk-only">{labels.view}</span>
        <span className="push" />
        <span className="segmented" role="group" aria-label={labels.layout}>
          <button type="button" aria-pressed={layout === 'sides'} onClick={() => setLayout('sides')}>
            <Icon of={SidesIcon} small />
            {labels.sideBySide}
          </button>
          <button type="button" aria-pressed={layout === 'inline'} onClick={() => setLayout('inline')}>
            <Icon of={InlineIcon} small />
            {labels.inline}
          </button>
        </span>
        <Button on={whoWrote} aria-pressed={whoWrote} onClick={() => setWhoWrote(!whoWrote)}>
          {labels.whoWrote}
        </Button>
      </div>
      {(lines === 'failed' || broken) && (
        <p className="note-line tone-bad">
          <span>{labels.failed}</span>
          <Button tiny variant="line" onClick={() => void load()}>
            {labels.again}
          </Button>
        </p>
      )}
      {Array.isArray(lines) && !lines.length && <p className="diff-none muted">{labels.empty}</p>}
      {chosen && (
        <div className="history-columns">
          <RevisionList lines={found} chosen={chosen} onChoose={choose} />
          <div className="scroll" tabIndex={0} role="region" aria-label={labels.view}>
            <div className="side-heads">
              <SideHead letter="A" line={lineOf(chosen.older)} {...side} />
              <SideHead letter="B" line={lineOf(chosen.newer)} {...side} />
            </div>
            {counts && <p className="muted tabular diff-count">{labels.count(counts.came, counts.went)}</p>}
            {older && newer && (
              <Difference
                older={older}
                newer={newer}
                lang={lang}
                paper={paper}
                layout={layout}
                afterBlock={writers ? blockActions(newer.body.content ?? [], writers) : undefined}
              />
            )}
          </div>
        </div>
      )}
      {previewed && (
        <ResultPreview
          title={labels.previewRevision(previewed.revision)}
          storyId={storyId}
          result={previewed}
          tools={
            !readOnly && (
              <Button tiny variant="line" onClick={() => onRestore(previewed.revision)}>
                {labels.restoreRevision(previewed.revision)}
              </Button>
            )
          }
          onClose={() => setPreviewed(null)}
        />
      )}
    </main>
  );
}

function blockActions(blocks: BodyNode[], writers: BlockAuthor[]) {
  const wrote = new Map(blocks.map((block, at) => [block, writers[at]]));
  return function ActionOfBlock(block: BodyNode) {
    const writer = wrote.get(block);
    return writer ? <WroteLine wrote={writer} /> : null;
  };
}

/** The author of a block, above it. */
function WroteLine({ wrote }: { wrote: BlockAuthor }) {
  const { history: words } = useWords();
  const lang = useLanguage();
  const name = wrote.personName ?? words.nobody;
  return (
    <p className="author-line">
      <Avatar name={name} />
      {words.wroteLast(name, dayTime(wrote.at, lang))}
      <span className="muted">
        {wrote.number === null ? words.unsavedBlock : words.wroteFrom(wrote.number)}
      </span>
    </p>
  );
}
