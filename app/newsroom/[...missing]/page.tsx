import { notFound } from 'next/navigation';

/** Unknown addresses of the newsroom get a page in its own design. */
export default function MissingPage(): never {
  notFound();
}
