import { Runs } from './runs';
import { pageLanguagesOf } from './page-languages';
import type { FrameView } from '../view';

interface BlockTitleProps {
  frame: FrameView;
  text: string;
  id?: string;
  href?: string;
}

/** The name of a block of stories, under its rule of ink. */
export function BlockTitle({ frame, text, id, href }: BlockTitleProps) {
  const name = <Runs text={text} languages={pageLanguagesOf(frame.edition)} />;
  return (
    <h2 className="block-title" id={id}>
      {href ? <a href={href}>{name}</a> : <span>{name}</span>}
    </h2>
  );
}
