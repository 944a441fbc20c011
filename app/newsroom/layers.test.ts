import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

// After bundling, the line that orders the layers follows the imports, so the order of the files decides.
it('the cascade layers are in the order that the newsroom declares, with narrow screens last', () => {
  const sheet = read('./newsroom.css');
  const declared = /^@layer ([^;]+);/.exec(sheet)![1]!.split(', ');
  const files = [...sheet.matchAll(/@import '(\.\.\/(?!.*\/reader\/)[^']+)'/g)].map(([, file]) =>
    read(file!),
  );
  const begun = files.flatMap(css => [...css.matchAll(/^@layer (\w+) \{/gm)].map(([, name]) => name!));
  expect([...new Set(begun)]).toEqual(declared);
});
