import { useEffect, useState, type ReactNode } from 'react';
import { stageOf } from '../canvas/stage.js';
import { Button } from '../controls/Button.js';
import { Dialog } from '../controls/Dialog.js';
import { Segments, type SegmentOption } from '../controls/Segments.js';
import { Switch } from '../controls/Switch.js';
import { useApp } from '../shell/app-context.js';
import type { PictureChoice } from './make-picture.js';
import styles from './pictures.module.css';
import { copyPicture, savePicture, usualChoice } from './take-picture.js';

const FORMATS: readonly SegmentOption[] = [
  { value: 'png', title: 'PNG' },
  { value: 'svg', title: 'SVG' },
  { value: 'pdf', title: 'PDF' },
];
const THEMES: readonly SegmentOption[] = [
  { value: 'light', title: 'Light' },
  { value: 'dark', title: 'Dark' },
];
const SCALES: readonly SegmentOption[] = [1, 2, 3, 4].map((scale) => ({
  value: String(scale),
  title: `${scale}×`,
}));

/** What is drawn, how, and where to. */
export function PictureDialog(): ReactNode {
  const app = useApp();
  const [choice, setChoice] = useState(() => usualChoice(app));
  const close = () => app.ui.patch({ dialog: undefined });
  const finish = async (work: Promise<boolean>) => {
    if (await work) close();
  };
  const copy = () => copyPicture(app, choice).then(() => true);
  return (
    <Dialog
      title="Export picture"
      isOpen
      width={600}
      onClose={close}
      foot={
        <>
          <Button kind="line" onClick={() => void finish(copy())}>
            Copy as PNG
          </Button>
          <Button kind="primary" onClick={() => void finish(savePicture(app, choice))}>
            Save {choice.format.toUpperCase()}
          </Button>
        </>
      }
    >
      <Preview choice={choice} />
      <Choices choice={choice} onChange={(part) => setChoice({ ...choice, ...part })} />
    </Dialog>
  );
}

function Choices(props: {
  readonly choice: PictureChoice;
  readonly onChange: (part: Partial<PictureChoice>) => void;
}): ReactNode {
  const { choice, onChange } = props;
  const [hasSelection] = useState(choice.extent === 'selection');
  const extents: readonly SegmentOption[] = [
    { value: 'all', title: 'Everything' },
    { value: 'view', title: 'What is in view' },
    ...(hasSelection ? [{ value: 'selection', title: 'Selection' }] : []),
  ];
  const pick = (key: keyof PictureChoice) => (value: string) => onChange({ [key]: value });
  return (
    <div className={styles.choices}>
      <Row label="Format">
        <Segments
          label="Format"
          value={choice.format}
          options={FORMATS}
          onChange={pick('format')}
        />
      </Row>
      <Row label="Shows">
        <Segments label="Shows" value={choice.extent} options={extents} onChange={pick('extent')} />
      </Row>
      <Row label="Theme">
        <Segments label="Theme" value={choice.theme} options={THEMES} onChange={pick('theme')} />
      </Row>
      {choice.format === 'png' && (
        <Row label="Scale">
          <Segments
            label="Scale"
            value={String(choice.scale)}
            options={SCALES}
            onChange={(value) => onChange({ scale: Number(value) })}
          />
        </Row>
      )}
      <Row label="Transparent ground">
        <Switch
          label="Transparent ground"
          isOn={choice.isTransparent}
          onChange={(isTransparent) => onChange({ isTransparent })}
        />
      </Row>
      <Row label="Opens again as the design">
        <Switch
          label="Opens again as the design"
          isOn={choice.hasDesign}
          onChange={(hasDesign) => onChange({ hasDesign })}
        />
      </Row>
    </div>
  );
}

function Row(props: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className={styles.row}>
      <span aria-hidden>{props.label}</span>
      {props.children}
    </div>
  );
}

function Preview(props: { readonly choice: PictureChoice }): ReactNode {
  const { session } = useApp();
  const { extent, theme, isTransparent } = props.choice;
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    let made: string | undefined;
    let isCurrent = true;
    const draw = async () => {
      const { previewOf } = await import('./make-picture.js');
      const choice = { ...usualLook, extent, theme, isTransparent };
      const svg = await previewOf(stageOf(session), choice);
      if (!isCurrent) return;
      made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
      setAddress(made);
    };
    void draw();
    return () => {
      isCurrent = false;
      if (made !== undefined) URL.revokeObjectURL(made);
    };
  }, [session, extent, theme, isTransparent]);
  return (
    <div className={styles.preview} data-clear={isTransparent ? '' : undefined} data-on={theme}>
      {address !== undefined && <img src={address} alt="Preview" />}
    </div>
  );
}

const usualLook = { format: 'svg', scale: 1, hasDesign: false } as const;
