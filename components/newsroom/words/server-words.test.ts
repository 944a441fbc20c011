import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** A property of a component that holds a catalogue: functions, which cannot be sent to a browser. */
const TAKES_CATALOGUE = /^interface \w+Props[^{]*\{[^}]*\n  words: NewsroomWords;/m;

it('A component that runs in the browser reads its words there, since a server cannot send them', () => {
  const files = readdirSync('components', { recursive: true, encoding: 'utf8' }).filter(file =>
    /(?<!\.test)\.tsx$/.test(file),
  );
  const wrong = files.filter(file => {
    const text = readFileSync(join('components', file), 'utf8');
    return text.startsWith("'use client'") && TAKES_CATALOGUE.test(text);
  });
  expect(files.length).toBeGreaterThan(100);
  expect(wrong).toEqual([]);
});
