'use client';
import EqualIcon from 'lucide-react/icons/equal';
import { useId, type ComponentProps, type ReactNode } from 'react';
import type { BodyNode } from '@/domain/document/body';
import { idsIn, recordingsIn } from '@/domain/document/references';
import { pairBlocks, type BlockPair } from '@/domain/history/blocks';
import { blockWords } from '@/domain/history/words';
import { pictureAddress } from '@/domain/media/media';
import { Icon } from '@/components/ui/icon';
import { useComposerWords } from '@/components/composer/words/use-composer-words';
import { useLanguage } from '@/components/ui/words/words-provider';
import { blockLabel, partLabel, fieldText, type Paper } from './conflict-words';
import { DifferenceRow, type DifferenceLayout } from './difference-row';
import type { Draft } from '../draft';
import { compareDrafts } from './merge';
import { directionOf } from '@/domain/language/direction';

interface DifferenceProps {
  older: Draft;
  newer: Draft;
  /** Language of the text. */
  lang: string;
  paper: Paper;
  layout: DifferenceLayout;
  /** Shown after a block of the newer text. */
  afterBlock?(block: BodyNode): ReactNode;
}

/** Runs of equal blocks are collapsed; every other pair is a row. */
function rowsOf(pairs: BlockPair[]): (BlockPair | BodyNode[])[] {
  const rows: (BlockPair | BodyNode[])[] = [];
  for (const pair of pairs) {
    const last = rows.at(-1);
    if (!pair.same) rows.push(pair);
    else if (Array.isArray(last)) last.push(pair.newer!);
    else rows.push([pair.newer!]);
  }
  return rows;
}

const picturesOf = (block: BodyNode | null): string[] =>
  block && !recordingsIn(block).length ? idsIn(block, 'media') : [];

function Thumbnails({ ids }: { ids: string[] }) {
  return ids.map(id => <img className="diff-pic" key={id} src={pictureAddress(id, 320, 'jpg')} alt="" />);
}

/** The pictures that only one side has; null when both have the same. */
function otherPictures(older: string[], newer: string[]) {
  if (older.join() === newer.join()) return null;
  return {
    older: <Thumbnails ids={older.filter(id => !newer.includes(id))} />,
    newer: <Thumbnails ids={newer.filter(id => !older.includes(id))} />,
  };
}

const leadOf = ({ fields }: Draft) => (fields.lead ? [fields.lead.mediaId] : []);

/** The changes of a text: fields, pictures, blocks, and the words in them. */
export function Difference({ older, newer, lang, paper, layout, afterBlock }: DifferenceProps) {
  const interfaceLang = useLanguage();
  const words = useComposerWords();
  const { fields } = compareDrafts(older, newer, null);
  const rows = rowsOf(pairBlocks(older.body.content ?? [], newer.body.content ?? []));
  const sameBody = rows.every(Array.isArray);
  // A block without words, such as a related story, is shown by its kind.
  const textOf = (block: BodyNode | null) => block && (blockWords(block) || blockLabel(block, words));
  if (!fields.length && sameBody && !afterBlock)
    return <p className="muted diff-none">{words.history.noDifference}</p>;
  return (
    <div className="diff" data-layout={layout}>
      {fields.map(({ field }) => (
        <DifferenceRow
          key={field}
          label={partLabel(field, words)}
          older={fieldText(older, field, paper, interfaceLang)}
          newer={fieldText(newer, field, paper, interfaceLang)}
          heading={field === 'headline'}
          lang={lang}
          layout={layout}
          pictures={field === 'lead' ? otherPictures(leadOf(older), leadOf(newer)) : null}
        />
      ))}
      {(!sameBody || afterBlock) && <h3 className="label">{words.history.body}</h3>}
      {rows.map((row, index) =>
        Array.isArray(row) ? (
          <details className="fold" key={index} open={afterBlock ? true : undefined}>
            <summary>
              <Icon of={EqualIcon} small />
              {words.history.sameBlocks(row.length)}
            </summary>
            {row.map((block, at) => (
              <div className="diff-same" key={at}>
                {afterBlock?.(block)}
                <p className="serif" lang={lang} dir={directionOf(lang)}>
                  {blockWords(block)}
                </p>
              </div>
            ))}
          </details>
        ) : (
          <DifferenceRow
            key={index}
            label={blockLabel((row.newer ?? row.older)!, words)}
            older={textOf(row.older)}
            newer={textOf(row.newer)}
            heading={false}
            lang={lang}
            layout={layout}
            after={row.newer && afterBlock?.(row.newer)}
            pictures={otherPictures(picturesOf(row.older), picturesOf(row.newer))}
          />
        ),
      )}
    </div>
  );
}

type ViewedRevisionProps = Omit<ComponentProps<typeof Difference>, 'layout'> & { label: string };

/** A difference opened below its line. */
export function ViewedRevision({ label, ...difference }: ViewedRevisionProps) {
  const id = useId();
  return (
    <section className="viewed-revision" aria-labelledby={id} tabIndex={0}>
      <h2 className="visually-hidden" id={id}>
        {label}
      </h2>
      <Difference {...difference} layout="inline" />
    </section>
  );
}
