import { element, xmlDocument } from '@/domain/xml';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
export const RELATIONS = `${OFFICE}/relationships`;

/** The namespaces of the parts of a Word file. */
const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': RELATIONS,
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:w14': 'http://schemas.microsoft.com/office/word/2010/wordml',
  'xmlns:w15': 'http://schemas.microsoft.com/office/word/2012/wordml',
  'mc:Ignorable': 'w14 w15',
};

/** A part of a Word file with this root. */
export const partRoot = (name: string, content: string[]): string =>
  xmlDocument(element(name, content, NAMESPACES));
