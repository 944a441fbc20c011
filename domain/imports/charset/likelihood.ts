const COMMON_HAN = new Set(
  '的一是不了在人有我他这中大来上个国和地到说们为子时道出就年要得你也对生能而着下自之那后作里用会家可多然没事行学同方成者过发现日把最本与第三新长主当开所公本政市月分东两部员民動時國這個來們為會說發後學對還過現經開問間關業'.normalize(
    'NFC',
  ),
);

/** Sequences that people do not write, but that wrong encodings produce. */
const STRANGE = [
  // Control characters, and characters without a glyph.
  /[\u0080-\u009f\ufffd\ue000-\uf8ff]/gu,
  // UTF-8 decoded as windows-1252, windows-1251, or a Chinese encoding.
  /[ÃÂâåæäçèéãð][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/gu,
  /(?:[РС][^\s\p{P}]){3}/gu,
  /锟斤拷/gu,
  // Chinese decoded as windows-1252, or as Japanese.
  /(?:[À-ÿ][¡-¿À-ÿ]){3}/gu,
  /[\uff61-\uff9f]/gu,
  // Scripts and signs in one word.
  /[a-z]\p{sc=Han}{1,2}(?=[a-z ])/gu,
  /\p{sc=Cyrillic}\p{sc=Latin}|\p{sc=Latin}\p{sc=Cyrillic}/gu,
  /\p{L}[¡-©«-´¶-¹»-¿‚ƒ„†‡ˆ‰‹˜›€]{1,4}(?=\p{L})/gu,
];

/**
 * How likely it is that a text was decoded correctly, from 0 to 1. Of two readings of the same bytes, the right one has
 * the higher value.
 */
export function likelihood(text: string): number {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/[^\s\p{P}\d]/gu)?.length ?? 0;
  if (!letters) return 1;
  const strange = STRANGE.flatMap(pattern => sample.match(pattern) ?? []).join('').length;
  const han = sample.match(/\p{sc=Han}/gu) ?? [];
  const common = han.filter(character => COMMON_HAN.has(character)).length;
  // In Chinese and Japanese every fifth character or so is one of the most common.
  const rare =
    Math.max(0, 0.15 - common / Math.max(1, han.length)) * (han.length > 10 ? 4 : han.length ? 1 : 0);
  return Math.max(0, 1 - (strange * 3) / letters - rare);
}
