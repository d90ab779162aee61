import { useMemo, useState, type ReactNode } from 'react';
import { countOf } from '../controls/words.js';
import type { TargetId } from '../shell/ui-state.js';
import { useSession } from '../state/session-context.js';
import styles from './code.module.css';
import { DiffView } from './DiffView.js';
import { compareFiles } from './file-changes.js';
import { FileTabs } from './FileTabs.js';
import type { CodeFile } from './file-order.js';
import { TEMPLATE } from './template-desk.js';
import type { TemplateLink } from './template-link.js';
import { usePreview } from './use-preview.js';

/** What the edits since the last save change in the files. */
export function Comparison(props: {
  readonly files: readonly CodeFile[];
  readonly target: TargetId;
  readonly name: string;
  /** The template that is edited, which knows the text of the last save. */
  readonly link: TemplateLink | undefined;
}): ReactNode {
  const { files, target, name, link } = props;
  const baseline = useSession((state) => state.baseline);
  const { preview } = usePreview({ document: baseline, target, name, oneTemplate: true });
  const saved = link?.baselineText(baseline);
  const [chosen, setChosen] = useState<string>();
  const compared = useMemo(
    () => (preview === undefined ? [] : compareFiles(asSavedLast(preview.files, saved), files)),
    [preview, saved, files],
  );
  const changed = compared.filter(({ change }) => change !== undefined);
  const file = changed.find(({ path }) => path === chosen) ?? changed[0];
  return (
    <>
      <FileTabs files={changed} chosen={file?.path} onChoose={setChosen} />
      <div className={styles.editor}>
        {file && <DiffView file={file} />}
        {preview !== undefined && file === undefined && (
          <p className={styles.nothing}>
            Nothing differs from the last save. What an edit changes in the{' '}
            {countOf(files.length, 'file')} of this export will stand here.
          </p>
        )}
      </div>
    </>
  );
}

/** With the template that was saved, comments and all, where it is known. */
function asSavedLast(files: readonly CodeFile[], text: string | undefined): readonly CodeFile[] {
  if (text === undefined) return files;
  return files.map((file) => (file.path === TEMPLATE ? { path: TEMPLATE, text } : file));
}
