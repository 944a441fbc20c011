'use client';
import { useEffect } from 'react';
import { useNewsroomWords } from '@/components/newsroom/words/use-newsroom-words';

/** The part of the Navigation API (https://html.spec.whatwg.org/multipage/nav-history-apis.html) that is used here. */
interface Navigation {
  addEventListener(type: 'navigate', listener: (event: NavigateEvent) => void): void;
  removeEventListener(type: 'navigate', listener: (event: NavigateEvent) => void): void;
}
interface NavigateEvent extends Event {
  readonly navigationType: 'push' | 'reload' | 'replace' | 'traverse';
}

/** Asks before a page with unsaved changes is closed, or left by a link or by the back button. */
export function useUnsavedWarning(hasUnsaved: boolean): void {
  const { leaveUnsaved } = useNewsroomWords().paper;
  useEffect(() => {
    if (!hasUnsaved) return;
    // Links ask the same event: see `ScreenLink`.
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onNavigate = (event: NavigateEvent) => {
      if (event.navigationType === 'traverse' && event.cancelable && !window.confirm(leaveUnsaved))
        event.preventDefault();
    };
    const { navigation } = window as { navigation?: Navigation };
    window.addEventListener('beforeunload', onUnload);
    navigation?.addEventListener('navigate', onNavigate);
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      navigation?.removeEventListener('navigate', onNavigate);
    };
  }, [hasUnsaved, leaveUnsaved]);
}
