import { Fragment, type ReactNode } from 'react';
import type { AlignedBlocks } from '@/domain/document/aligning/align';
import type { BodyNode } from '@/domain/document/body';
import { directionOf } from '@/domain/language/direction';
import type { BodyContext } from '../../blocks/context';
import { AfterBlocks, guarded, writingOf } from '../../blocks/body';
import type { BodyView } from '../../view';
import type { CreditsProps } from '../credits';

/** One language of a story that is read beside another. */
export interface SideView extends BodyView, Pick<CreditsProps, 'bylines' | 'dateline'> {
  lang: string;
  /** Address of the story in this language. */
  href: string;
  headline: string;
  standfirst: string;
  isCorrected: boolean;
}

function written(blocks: BodyNode[], context: BodyContext): ReactNode {
  return blocks.map((block, index) => <Fragment key={index}>{guarded(block, context)}</Fragment>);
}

const pictureOf = (blocks: BodyNode[]) => blocks.find(({ type }) => type === 'picture')?.attrs?.media;

interface RowsProps {
  sides: [SideView, SideView];
  rows: AlignedBlocks[];
}

/** The texts of both sides in rows of what belongs together, then what follows each text. */
export function Rows({ sides, rows }: RowsProps) {
  const contexts = sides.map((side, index) =>
    writingOf({
      text: side,
      languages: { lang: side.lang, secondLang: null, shown: 'both' },
      idPrefix: index ? 'second-' : '',
    }),
  ) as [BodyContext, BodyContext];
  const cell = (blocks: BodyNode[], index: 0 | 1, isRepeated = false) => {
    const { lang } = sides[index];
    return (
      <div lang={lang} dir={directionOf(lang)} className={isRepeated ? 'repeats-picture' : undefined}>
        {written(blocks, contexts[index])}
      </div>
    );
  };
  // Written in the order of the page, so that footnotes are numbered in it.
  const shown = rows.map(({ first, second }, index) => (
    <div key={index} className="row">
      {cell(first, 0)}
      {cell(second, 1, pictureOf(second) !== undefined && pictureOf(first) === pictureOf(second))}
    </div>
  ));
  return (
    <div className="body">
      <div className="rows">{shown}</div>
      {contexts.map((context, index) => (
        <div key={index} lang={context.languages.lang} dir={directionOf(context.languages.lang)}>
          <AfterBlocks context={context} />
        </div>
      ))}
    </div>
  );
}
