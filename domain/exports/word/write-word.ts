import { validBlocks } from '@/domain/document/validate';
import { withoutBlockIds } from '@/domain/document/block-id';
import { element, xmlDocument } from '@/domain/xml';
import type { ExportedStory } from '../exported-story';
import { captionIn, pictureIn, wordBlocks, wordsIn } from './paragraphs';
import { commentEnds, commentParts, commentStarts } from './comments';
import { partRoot, RELATIONS } from './names';
import { words } from './runs';
import { numberingPart, stylesPart } from './styles';
import { WordState, type WordPicture } from './word-state';

/** The XML parts of a Word file by name, and the pictures that belong to it. */
export interface WordPackage {
  parts: Record<string, string>;
  pictures: WordPicture[];
}

/** Where the pictures of a Word file are. */
export const PICTURE_FOLDER = 'word/media/';

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';

/**
 * A story as a Word file: notes are comments and suggestions are tracked changes, with their authors and times. Notices
 * are in the header of each page.
 */
export function writeWord(exported: ExportedStory): WordPackage {
  const story = { ...exported, body: withoutBlockIds(validBlocks(exported.body).body) };
  const state = new WordState(story);
  const body = [headOf(state), wordBlocks(story.body.content ?? [], state)];
  const section =
    '<w:sectPr><w:headerReference w:type="default" r:id="rIdHeader"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';
  const comments = commentParts(state);
  const own: Record<string, { xml: string; type: string; relation: string }> = {
    'word/styles.xml': { xml: stylesPart(state), type: `${TYPES}styles+xml`, relation: 'styles' },
    'word/numbering.xml': { xml: numberingPart(state), type: `${TYPES}numbering+xml`, relation: 'numbering' },
    'word/footnotes.xml': { xml: footnotesPart(state), type: `${TYPES}footnotes+xml`, relation: 'footnotes' },
    'word/header1.xml': { xml: headerPart(state), type: `${TYPES}header+xml`, relation: 'header' },
    ...Object.fromEntries(
      Object.entries(comments).map(([name, xml]) => {
        const relation = name.slice('word/'.length, -'.xml'.length);
        return [name, { xml, type: `${TYPES}${relation}+xml`, relation }];
      }),
    ),
  };
  const document = partRoot('w:document', [element('w:body', [...body, section])]);
  return {
    parts: {
      '[Content_Types].xml': contentTypes(own),
      '_rels/.rels': packageRelations(),
      'docProps/core.xml': coreProperties(story),
      'word/document.xml': document,
      'word/_rels/document.xml.rels': documentRelations(own, state),
      ...Object.fromEntries(Object.entries(own).map(([name, { xml }]) => [name, xml])),
    },
    pictures: state.pictures,
  };
}

function headOf(state: WordState): string {
  const { fields, byline, leadCredit, corrections } = state.story;
  const starts = commentStarts(state.unplaced, state);
  const ends = commentEnds(state.unplaced, state);
  const { lead } = fields;
  return [
    `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${starts}${ends}${words(fields.headline)}</w:p>`,
    wordsIn(fields.standfirst, 'Subtitle'),
    wordsIn(byline, 'Byline'),
    ...corrections.map(line => wordsIn(line, 'Byline')),
    lead ? pictureIn(lead.mediaId, lead.alt, state) + captionIn(lead.caption, leadCredit) : '',
  ].join('');
}

/** The page header, which is repeated on each page and is not part of the text. */
function headerPart({ story }: WordState): string {
  const { kicker, subheadline, dateline, source, slug } = story.fields;
  const lines = [...story.notices, [slug, kicker, subheadline, dateline, source].filter(Boolean).join(' · ')];
  return partRoot('w:hdr', [lines.map(line => wordsIn(line, 'Header')).join('') || '<w:p/>']);
}

const SEPARATORS =
  '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>' +
  '<w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';

const footnotesPart = ({ footnotes }: WordState): string =>
  partRoot('w:footnotes', [
    SEPARATORS,
    ...footnotes.map((text, at) =>
      element(
        'w:footnote',
        [
          `<w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${words(` ${text}`)}</w:p>`,
        ],
        { 'w:id': String(at + 2) },
      ),
    ),
  ]);

const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const CORE_RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

function contentTypes(own: Record<string, { type: string }>): string {
  const types: [string, string][] = [
    ['word/document.xml', `${TYPES}document.main+xml`],
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...Object.entries(own).map(([name, { type }]): [string, string] => [name, type]),
  ];
  return xmlDocument(
    element(
      'Types',
      [
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        '<Default Extension="jpg" ContentType="image/jpeg"/>',
        ...types.map(([name, type]) => element('Override', '', { PartName: `/${name}`, ContentType: type })),
      ],
      { xmlns: CONTENT_TYPES },
    ),
  );
}

const relation = (Id: string, Type: string, Target: string, more = {}) =>
  element('Relationship', '', { Id, Type, Target, ...more });

const packageRelations = () =>
  xmlDocument(
    element(
      'Relationships',
      [
        relation('rId1', `${RELATIONS}/officeDocument`, 'word/document.xml'),
        relation('rId2', CORE_RELATION, 'docProps/core.xml'),
      ],
      { xmlns: PACKAGE_RELATIONS },
    ),
  );

/** Relations that Microsoft added to the standard. */
const EXTENDED = 'http://schemas.microsoft.com/office/2011/relationships';

function documentRelations(own: Record<string, { relation: string }>, state: WordState): string {
  const idOf = (name: string) => (name === 'header' ? 'rIdHeader' : `rId-${name}`);
  const typeOf = (name: string) => `${name === 'commentsExtended' ? EXTENDED : RELATIONS}/${name}`;
  return xmlDocument(
    element(
      'Relationships',
      [
        ...Object.entries(own).map(([name, one]) =>
          relation(idOf(one.relation), typeOf(one.relation), name.slice('word/'.length)),
        ),
        ...[...state.addresses].map(([address, id]) =>
          relation(id, `${RELATIONS}/hyperlink`, address, { TargetMode: 'External' }),
        ),
        ...state.pictures.map(({ name }, at) =>
          relation(`rIdPicture${at + 1}`, `${RELATIONS}/image`, `media/${name}`),
        ),
      ],
      { xmlns: PACKAGE_RELATIONS },
    ),
  );
}

function coreProperties(story: ExportedStory): string {
  const time = { 'xsi:type': 'dcterms:W3CDTF' };
  return xmlDocument(
    element(
      'cp:coreProperties',
      [
        element('dc:title', story.fields.headline),
        element('dc:creator', story.byline),
        element('dc:language', story.lang),
        element('dc:identifier', `urn:uuid:${story.id}`),
        element('dcterms:created', story.createdAt, time),
        element('dcterms:modified', story.changedAt, time),
        element('cp:contentStatus', story.status),
        element('cp:category', story.fields.kicker),
      ],
      {
        'xmlns:cp': CORE,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
    ),
  );
}
