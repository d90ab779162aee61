import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import controls from '../controls/controls.module.css';
import { Dialog } from '../controls/Dialog.js';
import styles from '../pictures/pictures.module.css';
import shell from '../shell/shell.module.css';
import { useApp } from '../shell/app-context.js';
import { useSession } from '../state/session-context.js';
import { linkTo } from './make-link.js';
import { HANDY_LINK, LONGEST_LINK } from './shared-link.js';

const KEY = 'archivolt.web-address';

/** The design as a link. Nothing is sent: the whole design stands in the link itself. */
export function ShareDialog(): ReactNode {
  const { ui, host, session } = useApp();
  const [page, setPage] = useState(() => pageOf(host.kind));
  const link = useLink(page);
  const close = () => ui.patch({ dialog: undefined });
  const isTooLong = (link?.length ?? 0) > LONGEST_LINK;
  const copy = async () => {
    await host.clipboard.writeText(link ?? '');
    session.notify('Link copied.');
    close();
  };
  return (
    <Dialog
      title="Share as link"
      isOpen
      width={480}
      onClose={close}
      foot={
        <Button
          kind="primary"
          disabled={link === undefined || isTooLong}
          onClick={() => void copy()}
        >
          Copy link
        </Button>
      }
    >
      <p className={shell.says}>
        The whole design stands in the link, compressed. Whoever has the link has the design;
        nothing is sent to a server.
      </p>
      {host.kind !== 'browser' && <PageField page={page} onChange={setPage} />}
      {link !== undefined && !isTooLong && (
        <div className={`${controls.field} ${styles.link}`} data-mono>
          <input aria-label="Link" readOnly value={link} onFocus={(it) => it.target.select()} />
        </div>
      )}
      <Says length={link?.length} />
    </Dialog>
  );
}

function Says(props: { readonly length: number | undefined }): ReactNode {
  const { length } = props;
  if (length === undefined) return null;
  const letters = length.toLocaleString('en');
  if (length > LONGEST_LINK)
    return (
      <p className={`${shell.says} ${shell.exportPart}`} role="alert">
        This design is too large for a link: {letters} characters, where browsers take{' '}
        {LONGEST_LINK.toLocaleString('en')}. Send the .arch file, or a picture that opens as the
        design.
      </p>
    );
  return (
    <p className={shell.saysMono}>
      {letters} characters
      {length > HANDY_LINK && '. Some chat and mail programs cut links as long as this one.'}
    </p>
  );
}

/** A link leads to a page that others reach, which the desktop app and the local server are not. */
function PageField(props: {
  readonly page: string;
  readonly onChange: (page: string) => void;
}): ReactNode {
  const change = (page: string) => {
    localStorage.setItem(KEY, page);
    props.onChange(page);
  };
  return (
    <label className={shell.exportPart}>
      <span className={shell.says}>Address of the web build that your team uses</span>
      <div className={controls.field}>
        <input
          value={props.page}
          placeholder="https://"
          onChange={(event) => change(event.target.value)}
        />
      </div>
    </label>
  );
}

function pageOf(kind: 'browser' | 'server' | 'desktop'): string {
  if (kind === 'browser') return location.href.split('#')[0] ?? '';
  return localStorage.getItem(KEY) ?? '';
}

function useLink(page: string): string | undefined {
  const design = useSession((state) => state.document);
  const [link, setLink] = useState<string>();
  const isPage = /^https?:\/\/./.test(page);
  useEffect(() => {
    let isCurrent = true;
    if (isPage) void linkTo(design, page).then((made) => isCurrent && setLink(made));
    return () => {
      isCurrent = false;
    };
  }, [design, page, isPage]);
  return isPage ? link : undefined;
}
