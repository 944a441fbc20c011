import { notFound } from 'next/navigation';

/** Addresses of the newsroom that lead nowhere are answered in its own look. */
export default function MissingPage(): never {
  notFound();
}
