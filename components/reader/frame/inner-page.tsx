import type { ReactNode } from 'react';
import { Document, type DocumentProps } from './document';
import { InnerMasthead } from './masthead';
import { SectionBar } from './section-bar';

interface InnerPageProps extends Omit<DocumentProps, 'title'> {
  /** Name of the page; the paper's name follows it. */
  title: string;
  className?: string;
}

/** Every page but a front: small nameplate, sections, and what the page is about. */
export function InnerPage({ title, className, children, ...rest }: InnerPageProps) {
  const { frame } = rest;
  return (
    <Document {...rest} title={`${title} | ${frame.titleName}`}>
      <InnerMasthead frame={frame}>
        <SectionBar frame={frame} />
      </InnerMasthead>
      <main id="main" className={className ? `wrap ${className}` : 'wrap'}>
        {children}
      </main>
    </Document>
  );
}

/** The heading of a page, a label over it and a sentence under it. */
export function PageHead({
  label,
  title,
  intro,
}: {
  label?: ReactNode;
  title: ReactNode;
  intro?: ReactNode;
}) {
  return (
    <header className="page-head">
      {label && <p className="kicker">{label}</p>}
      <h1>{title}</h1>
      {intro && <p>{intro}</p>}
    </header>
  );
}
