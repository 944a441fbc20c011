import type { ReactNode } from 'react';
import { directionOf } from '@/domain/language/direction';

interface PlainDocumentProps {
  lang: string;
  title: string;
  /** Address of the newsroom's stylesheet. */
  css: string;
  head?: ReactNode;
  children: ReactNode;
}

/** A page of the newsroom that is sent as it is, without the framework of the others. */
export function PlainDocument({ lang, title, css, head, children }: PlainDocumentProps) {
  return (
    <html lang={lang} dir={directionOf(lang)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{title}</title>
        <link rel="stylesheet" href={css} />
        <link rel="icon" href="/newsroom/icon.svg" type="image/svg+xml" />
        {head}
      </head>
      <body>{children}</body>
    </html>
  );
}
