/** A text with the typed words marked where they occur as a phrase. */
export function Matched({ text, words }: { text: string; words: string }) {
  const lower = text.toLowerCase();
  const at = words ? lower.indexOf(words.toLowerCase()) : -1;
  // Some letters are longer in lower case: then the places are not those of the text.
  if (at < 0 || lower.length !== text.length) return text;
  const end = at + words.length;
  return (
    <>
      {text.slice(0, at)}
      <b>{text.slice(at, end)}</b>
      {text.slice(end)}
    </>
  );
}
