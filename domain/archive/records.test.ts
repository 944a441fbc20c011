import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ARCHIVE_RECORDS } from './records';

it.each(ARCHIVE_RECORDS)(
  'docs/archive.md describes each record and its fields: $kind',
  ({ kind, about, fields }) => {
    const [, section = ''] = readFileSync('docs/archive.md', 'utf8').split(`\n### \`${kind}.jsonl\`\n`);
    const own = section.split('\n### ')[0]!.replace(/\s+/g, ' ');
    expect(own.toLowerCase()).toContain(about.toLowerCase());
    for (const field of fields) expect(own).toContain(`\`${field}\``);
  },
);
