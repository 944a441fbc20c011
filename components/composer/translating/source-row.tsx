'use client';
import { blockLabel } from '@/components/composer/merging/conflict-words';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import type { ComposerWords } from '@/components/composer/words/en';
import { Button } from '@/components/ui/button';
import { classNames } from '@/components/ui/class-names';
import { Icon } from '@/components/ui/icon';
import { fieldLabel } from '@/components/ui/words/field-label';
import type { TranslationRow } from '@/domain/api/translations/translation';
import { idsIn, recordingsIn } from '@/domain/document/references';
import { pictureAddress } from '@/domain/media/media';
import { isSecondField } from '@/domain/story/fields/derive';
import { STORY_FIELDS } from '@/domain/story/fields/fields';
import type { ShortText } from '@/domain/translation/source-text';
import { memo } from 'react';
import CheckIcon from 'lucide-react/icons/check';
import PencilIcon from 'lucide-react/icons/pencil';

/** The letters of a field in the margin of the source. */
const marginLetters = (name: ShortText, { fieldLetters }: ComposerWords): string =>
  isSecondField(name) ? `${fieldLetters[STORY_FIELDS[name].secondOf]}2` : fieldLetters[name];

interface SourceRowProps {
  row: TranslationRow;
  at: number;
  /** Counts the blocks of the body; 0 for a short text. */
  number: number;
  /** Whether the cursor is in its translation. */
  isHere: boolean;
  mayMark: boolean;
  onGo(at: number): void;
  onMark(change: string, done: boolean): void;
}

/** A part of the source, with its changes. */
export const SourceRow = memo(function SourceRow(props: SourceRowProps) {
  const { row, at, number, isHere, mayMark, onGo, onMark } = props;
  const words = useComposerWords();
  const { translating } = words;
  const { place, block, change } = row;
  const name = place === null ? translating.paragraph(number) : fieldLabel(place, words);
  const label = block && blockLabel(block, words);
  const isOpen = change !== null && !change.done;
  return (
    <section
      className={classNames('source-row', isOpen && 'changed', isHere && 'here')}
      data-row={at}
      data-part={place ?? block?.type}
      aria-label={name}
    >
      <button
        type="button"
        className="block-number"
        aria-label={translating.goTo(name)}
        onClick={() => onGo(at)}
      >
        {place === null ? number : marginLetters(place, words)}
      </button>
      <div className="source-text">
        {change && <ChangeLine change={change} />}
        {label && <span className="label">{label}</span>}
        {block && !recordingsIn(block).length && <Thumbnails ids={idsIn(block, 'media')} />}
        <Words row={row} />
      </div>
      {change && mayMark && (
        <Button
          tiny
          variant="line"
          className="source-done"
          aria-pressed={change.done}
          aria-label={translating.doneOf(name)}
          onClick={() => onMark(change.key, !change.done)}
        >
          {change.done && <Icon of={CheckIcon} small />}
          {translating.done}
        </Button>
      )}
    </section>
  );
});

function Thumbnails({ ids }: { ids: string[] }) {
  return ids.map(id => <img className="diff-pic" key={id} src={pictureAddress(id, 320, 'jpg')} alt="" />);
}

type Change = NonNullable<TranslationRow['change']>;

function ChangeLine({ change }: { change: Change }) {
  const { translating } = useComposerWords();
  const { kind, changedIn, parts } = change;
  const names = new Set(changedIn.map(({ personName }) => personName));
  const name = names.size === 1 ? changedIn[0]!.personName : null;
  const line = { changed: translating.changedIn, new: translating.newIn, removed: translating.removedIn }[
    kind
  ];
  const numbers = changedIn.map(({ number }) => number);
  return (
    <p className="source-change">
      <Icon of={PencilIcon} small />
      {line(numbers, name)}
      {!parts.length && ` ${translating.onlyForm}`}
    </p>
  );
}

/** The text of a part, with additions and removals marked. */
function Words({ row: { change, words } }: { row: TranslationRow }) {
  if (!change?.parts.length) return <p className="source-words">{words}</p>;
  return (
    <p className="source-words">
      {change.parts.map(({ kind, text }, at) =>
        kind === 'same' ? text : kind === 'in' ? <ins key={at}>{text}</ins> : <del key={at}>{text}</del>,
      )}
    </p>
  );
}
