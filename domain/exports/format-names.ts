import { MAX_CONCURRENT } from '@/domain/api/budget-actions';

/** The file formats that we write ourselves. */
export const WRITTEN_FORMATS = ['docx', 'markdown', 'html', 'ninjs', 'newsml-g2', 'icml'] as const;
export type WrittenFormat = (typeof WRITTEN_FORMATS)[number];

/** The formats that a story can be exported in, in the order of the menu. A browser prints the last one. */
export const EXPORT_FORMATS = [...WRITTEN_FORMATS, 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The name of each format, its file extension, and its media type. */
export const FORMAT_FILES: Record<ExportFormat, { name: string; extension: string; type: string }> = {
  docx: {
    name: 'Word',
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  markdown: { name: 'Markdown', extension: 'md', type: 'text/markdown; charset=utf-8' },
  html: { name: 'HTML', extension: 'html', type: 'text/html; charset=utf-8' },
  ninjs: { name: 'ninjs 3.1', extension: 'ninjs.json', type: 'application/json' },
  'newsml-g2': { name: 'NewsML-G2', extension: 'newsml.xml', type: 'application/vnd.iptc.g2.newsitem+xml' },
  pdf: { name: 'PDF', extension: 'pdf', type: 'application/pdf' },
  icml: { name: 'InDesign', extension: 'icml', type: 'application/vnd.adobe.incopy+xml' },
};

/** The maximum number of stories in one archive: as many as can be selected in the budget. */
export const MAX_EXPORTED_STORIES = MAX_CONCURRENT;
