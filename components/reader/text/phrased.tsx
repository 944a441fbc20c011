import { Fragment, type ReactNode } from 'react';
import type { Phrase } from '../words';

/** A sentence of ours with things of the page in it. */
export function Phrased({ parts }: { parts: Phrase<ReactNode> }) {
  return parts.map((part, index) => <Fragment key={index}>{part}</Fragment>);
}
