import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

// The line that orders them comes after what is imported once the files are bundled, so the files themselves decide.
it('the cascade layers are in the order that the newsroom declares, with narrow screens last', () => {
  const sheet = read('./newsroom.css');
  const declared = /^@layer ([^;]+);/.exec(sheet)![1]!.split(', ');
  const files = [...sheet.matchAll(/@import '(\.\.\/(?!.*\/reader\/)[^']+)'/g)].map(([, file]) =>
    read(file!),
  );
  const begun = files.flatMap(css => [...css.matchAll(/^@layer (\w+) \{/gm)].map(([, name]) => name!));
  expect([...new Set(begun)]).toEqual(declared);
});
