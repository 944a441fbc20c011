'use client';
import type { ReactNode } from 'react';
import { Done } from '@/domain/api/written';
import { read } from '@/components/api/request';

interface ExportLinkProps {
  href: string;
  children: ReactNode;
}

/** A download that needs recent authentication, which is prompted for before the browser requests the file. */
export function ExportLink({ href, children }: ExportLinkProps) {
  const download = async () => {
    if (await read('/api/newsroom/account/reauthentication', Done)) location.assign(href);
  };
  return (
    <a
      className="button line"
      href={href}
      onClick={event => {
        event.preventDefault();
        void download();
      }}
    >
      {children}
    </a>
  );
}
