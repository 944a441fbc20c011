'use client';
import { Component, type ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { journalRefuses } from './saving/journal';
import type { ComposerWords } from '@/components/composer/words/en';

interface ComposerErrorBoundaryProps {
  words: ComposerWords;
  children: ReactNode;
}

/** Replaces a crashed composer. The text is in the journal and is offered when the story is opened again. */
export class ComposerErrorBoundary extends Component<ComposerErrorBoundaryProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    const { children, words } = this.props;
    if (!this.state.broken) return children;
    return (
      <main className="breakdown">
        <div className="empty">
          <h1>{words.breakdown.title}</h1>
          <p>{journalRefuses() ? words.breakdown.notStored : words.breakdown.text}</p>
          <div className="row">
            <Button variant="solid" onClick={() => location.reload()}>
              {words.breakdown.again}
            </Button>
          </div>
        </div>
      </main>
    );
  }
}
