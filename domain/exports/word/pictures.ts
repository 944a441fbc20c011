import { element } from '@/domain/xml';
import type { WordState } from './word-state';

const EMU_PER_PIXEL = 9525;
/** The width of the text of a page, six inches. */
const WIDEST = 5_486_400;
const PICTURE = 'http://schemas.openxmlformats.org/drawingml/2006/picture';

/** A picture as a run; empty when its file is unavailable. */
export function pictureRun(id: string, alt: string, state: WordState): string {
  const picture = state.story.context.picture(id);
  if (!picture) return '';
  const { relation, drawing } = state.picture(picture);
  const width = Math.min(WIDEST, picture.width * EMU_PER_PIXEL);
  const height = Math.round((width / picture.width) * picture.height);
  const extent = { cx: String(width), cy: String(height) };
  const facts = { id: String(drawing), name: `Picture ${drawing}`, descr: alt };
  const graphic = element('pic:pic', [
    element('pic:nvPicPr', [element('pic:cNvPr', '', facts), '<pic:cNvPicPr/>']),
    element('pic:blipFill', [
      element('a:blip', '', { 'r:embed': relation }),
      '<a:stretch><a:fillRect/></a:stretch>',
    ]),
    element('pic:spPr', [
      element('a:xfrm', ['<a:off x="0" y="0"/>', element('a:ext', '', extent)]),
      '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
    ]),
  ]);
  const inline = element(
    'wp:inline',
    [
      element('wp:extent', '', extent),
      element('wp:docPr', '', facts),
      element('a:graphic', [element('a:graphicData', [graphic], { uri: PICTURE })]),
    ],
    { distT: '0', distB: '0', distL: '0', distR: '0' },
  );
  return `<w:r>${element('w:drawing', [inline])}</w:r>`;
}
