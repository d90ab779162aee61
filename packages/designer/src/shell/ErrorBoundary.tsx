import { printDocument } from '@archivolt/model';
import { Component, type ReactNode } from 'react';
import type { ActionContext } from '../actions/define-action.js';
import { Button } from '../controls/Button.js';
import { archName } from './files.js';
import styles from './shell.module.css';

interface Props {
  readonly app: ActionContext;
  readonly children: ReactNode;
}

/** Our own mistakes end here: the design is offered to be saved, and the interface to be drawn anew. */
export class ErrorBoundary extends Component<Props, { readonly message: string | undefined }> {
  override state = { message: undefined as string | undefined };

  static getDerivedStateFromError(error: unknown): { readonly message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === undefined) return this.props.children;
    return (
      <main className={styles.broken}>
        <h1>Archivolt stumbled</h1>
        <p className={styles.says}>
          The design is safe. Save a copy, then draw the interface anew.
        </p>
        <p className={styles.saysMono}>{message}</p>
        <div className={styles.brokenActs}>
          <Button kind="primary" onClick={() => void this.saveCopy()}>
            Save a copy
          </Button>
          <Button kind="line" onClick={() => this.setState({ message: undefined })}>
            Draw anew
          </Button>
        </div>
      </main>
    );
  }

  private async saveCopy(): Promise<void> {
    const { session, host } = this.props.app;
    const { document, file } = session.getState();
    await host.saveFileAs(archName(file.name), printDocument(document));
  }
}
