'use client';
import { useEffect, useRef, useState } from 'react';

/**
 * The text of a field that is stored in the document. Typed text is kept locally first: a value that comes
 * back from the document a moment later would move the cursor to the end.
 */
export function useDraftText(
  value: string,
  onText: (text: string) => void,
): [string, (text: string) => void] {
  const [text, setText] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setText(value);
  }, [value]);
  return [
    text,
    next => {
      sent.current = next;
      setText(next);
      onText(next);
    },
  ];
}
