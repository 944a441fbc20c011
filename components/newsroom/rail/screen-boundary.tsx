'use client';
import { usePathname } from 'next/navigation';
import { Suspense, useState, type ReactNode } from 'react';
import { ScreenSkeleton } from './screen-skeleton';

/**
 * The open screen, with an outline in its place while another one is slow to come. A document has no such boundary: its
 * screen would be sent behind the outline, to be put there by a script, and a redirect would come after the headers.
 */
export function ScreenBoundary({ children }: { children: ReactNode }) {
  const path = usePathname();
  const [documentPath, setDocumentPath] = useState<string | null>(path);
  if (path === documentPath) return children;
  if (documentPath !== null) setDocumentPath(null);
  // Without a key, the screen before it would stay however long it takes.
  return (
    <Suspense key={path} fallback={<ScreenSkeleton />}>
      {children}
    </Suspense>
  );
}
