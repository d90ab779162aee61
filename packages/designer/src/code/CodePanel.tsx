import { FileDiff } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { Segments } from '../controls/Segments.js';
import { Tip } from '../controls/Tip.js';
import { useApp, useUi } from '../shell/app-context.js';
import type { TargetId } from '../shell/ui-state.js';
import { useSession } from '../state/session-context.js';
import styles from './code.module.css';
import { CodeActions } from './CodeActions.js';
import { CodeEditor } from './CodeEditor.js';
import { CodeFoot } from './CodeFoot.js';
import { Comparison } from './Comparison.js';
import { inReadingOrder, mainFile, type CodeFile } from './file-order.js';
import { FileTabs } from './FileTabs.js';
import { linkOf } from './link-of.js';
import type { monaco } from './monaco.js';
import { TEMPLATE } from './template-desk.js';
import type { TemplateLink } from './template-link.js';
import { TemplateEditor, useLinkState } from './TemplateEditor.js';
import { usePreview } from './use-preview.js';

export const TARGETS: readonly { readonly value: TargetId; readonly title: string }[] = [
  { value: 'sam', title: 'SAM' },
  { value: 'cdk', title: 'CDK' },
  { value: 'cfn', title: 'CloudFormation' },
];

/** The drawing as code, live; its template can be edited. */
export function CodePanel(): ReactNode {
  const target = useUi((state) => state.target);
  const name = useSession((state) => state.file.name.replace(/\.arch$/, ''));
  const [isComparing, setComparing] = useState(false);
  const link = useLink(target);
  const { preview, failure } = useFiles(target, name);
  const [chosen, setChosen] = useState<string>();
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(undefined);
  const made = preview?.files ?? (target === 'cdk' ? [] : [{ path: TEMPLATE, text: '' }]);
  const files = inReadingOrder(made);
  const file = files.find(({ path }) => path === chosen) ?? mainFile(files);
  const isTemplate = target !== 'cdk' && file?.path === TEMPLATE;
  const state = useLinkState(link);
  const text = () => (isTemplate ? link.model.getValue() : (file?.text ?? ''));
  return (
    <div className={styles.code}>
      <Head
        target={target}
        isComparing={isComparing}
        onCompare={() => setComparing(!isComparing)}
        text={text}
      />
      {isComparing ? (
        <Comparison
          files={target === 'cdk' ? files : withTemplate(files, link)}
          link={target === 'cdk' ? undefined : link}
          target={target}
          name={name}
        />
      ) : (
        <>
          <FileTabs files={files} chosen={file?.path} onChoose={setChosen} />
          <div className={styles.editor}>
            {isTemplate && !state.isReady && (
              <output className={styles.coming}>Writing the template…</output>
            )}
            {isTemplate && state.isReady && (
              <TemplateEditor key={target} link={link} editorRef={editor} />
            )}
            {!isTemplate && file && <CodeEditor file={file} marks={preview?.marks ?? []} />}
          </div>
        </>
      )}
      <CodeFoot
        preview={preview}
        failure={failure}
        lines={isTemplate ? link.model.getLineCount() : lineCount(file?.text)}
        link={isTemplate ? state : undefined}
        onGoTo={({ line, column }) => {
          editor.current?.setPosition({ lineNumber: line, column });
          editor.current?.revealLineInCenter(line);
          editor.current?.focus();
        }}
      />
    </div>
  );
}

/** The template of the target, in step with the design while it is shown. */
function useLink(target: TargetId): TemplateLink {
  const { session } = useApp();
  const link = useMemo(() => linkOf(session, target === 'cfn' ? 'cfn' : 'sam'), [session, target]);
  useEffect(() => (target === 'cdk' ? undefined : link.follow()), [link, target]);
  return link;
}

function useFiles(target: TargetId, name: string) {
  const document = useSession((state) => state.document);
  return usePreview({ document, target, name, oneTemplate: true });
}

/** The files of the export, with the template as it is in the editor. */
function withTemplate(files: readonly CodeFile[], link: TemplateLink): readonly CodeFile[] {
  return files.map((file) =>
    file.path === TEMPLATE ? { path: TEMPLATE, text: link.model.getValue() } : file,
  );
}

function lineCount(text = ''): number {
  return text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
}

function Head(props: {
  readonly target: TargetId;
  readonly isComparing: boolean;
  readonly onCompare: () => void;
  readonly text: () => string;
}): ReactNode {
  const { ui } = useApp();
  return (
    <div className={styles.targets}>
      <Segments
        label="Target"
        value={props.target}
        options={TARGETS}
        onChange={(value) =>
          ui.patch({ target: TARGETS.find((it) => it.value === value)?.value ?? 'sam' })
        }
      />
      <span className={styles.grow} />
      <Tip text="What changed since the last save">
        <Button
          isIcon
          aria-label="What changed since the last save"
          aria-pressed={props.isComparing}
          onClick={props.onCompare}
        >
          <Icon of={FileDiff} />
        </Button>
      </Tip>
      <CodeActions text={props.text} />
    </div>
  );
}
