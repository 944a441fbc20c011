import { markedParts } from '@/domain/wire/wire-words';

/** A text with the phrases of alerts marked. */
export const MarkedWords = ({ text, phrases }: { text: string; phrases: string[] }) =>
  markedParts(text, phrases).map((part, at) =>
    part.isFound ? <mark key={at}>{part.text}</mark> : <span key={at}>{part.text}</span>,
  );
