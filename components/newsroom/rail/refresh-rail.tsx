'use client';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { announceSignedIn } from '@/components/api/signed-in';

const STALE_MS = 30_000;

/**
 * Refreshes the rail when a person opens another screen and it is older than this: Next keeps a layout while people
 * navigate, and roles, saved views and counts may have changed since.
 * @param renderedAt when the server rendered the rail; its clock is not compared with that of the browser
 */
export function RefreshRail({ renderedAt }: { renderedAt: number }) {
  const router = useRouter();
  const path = usePathname();
  const received = useRef({ renderedAt: 0, at: 0, path });
  // Only a signed-in person gets this frame.
  useEffect(announceSignedIn, []);
  useEffect(() => {
    const last = received.current;
    if (last.renderedAt !== renderedAt) received.current = { renderedAt, at: Date.now(), path };
    else if (last.path !== path) {
      last.path = path;
      if (Date.now() - last.at > STALE_MS) router.refresh();
    }
  }, [path, renderedAt, router]);
  return null;
}
