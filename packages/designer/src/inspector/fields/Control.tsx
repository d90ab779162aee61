import { isExpression, type Value } from '@archivolt/model';
import type { ReactNode } from 'react';
import { Picker } from '../../controls/Picker.js';
import { Segments } from '../../controls/Segments.js';
import { Switch } from '../../controls/Switch.js';
import { valueText } from '../expressions.js';
import type { FieldSpec } from '../field-spec.js';
import styles from '../inspector.module.css';
import { useOwner, writeAll, type Read } from '../owner.js';
import { ruledOutBy } from '../ruled-out.js';
import { ExpressionChip } from './ExpressionChip.js';
import { JsonField } from './JsonField.js';
import { ListField } from './ListField.js';
import { MapField } from './MapField.js';
import { NumberField } from './NumberField.js';
import { ObjectField } from './ObjectField.js';
import { ReferenceField } from './ReferenceField.js';
import { TextField } from './TextField.js';

export interface ControlProps {
  readonly spec: FieldSpec;
  readonly id: string;
  readonly read: Read;
  readonly tone: string | undefined;
}

/** The control for a field's kind; an expression keeps its chip whatever the kind. */
export function Control(props: ControlProps): ReactNode {
  const { spec, read } = props;
  const owner = useOwner();
  if (read.kind === 'set' && isExpression(read.value)) {
    return <ExpressionChip {...props} value={read.value} />;
  }
  const ruledOut = read.kind === 'unset' ? ruledOutBy(owner, spec) : undefined;
  if (ruledOut !== undefined) return <p className={styles.ruledOut}>Not for {ruledOut}</p>;
  switch (spec.kind) {
    case 'number':
      return <NumberField {...props} />;
    case 'boolean':
      return <BooleanField {...props} />;
    case 'segments':
      return <SegmentsField {...props} />;
    case 'choice':
      return <ChoiceField {...props} />;
    case 'reference':
      return <ReferenceField {...props} />;
    case 'list':
      return <ListField {...props} />;
    case 'map':
      return <MapField {...props} />;
    case 'object':
      return <ObjectField {...props} />;
    case 'json':
      return <JsonField {...props} />;
    case 'text':
      return <TextField {...props} />;
  }
}

function BooleanField({ spec, id, read }: ControlProps): ReactNode {
  const owner = useOwner();
  const shown = read.kind === 'set' ? read.value : spec.standard;
  return (
    <div className={styles.switchRow}>
      <Switch
        id={id}
        label={spec.title}
        isOn={shown === true || shown === 'true'}
        onChange={(isOn) => writeAll(owner, spec.path, isOn)}
      />
    </div>
  );
}

function SegmentsField({ spec, read }: ControlProps): ReactNode {
  const owner = useOwner();
  const options = useOptions(spec, read);
  const shown =
    read.kind === 'set' ? read.value : read.kind === 'unset' ? spec.standard : undefined;
  return (
    <Segments
      label={spec.title}
      isFilling
      value={shown === undefined ? undefined : valueText(shown)}
      options={options}
      onChange={(value) => writeAll(owner, spec.path, typed(spec, value))}
      onClear={() => spec.isRequired || writeAll(owner, spec.path, undefined)}
    />
  );
}

function ChoiceField({ spec, id, read, tone }: ControlProps): ReactNode {
  const owner = useOwner();
  const options = useOptions(spec, read);
  const standard =
    spec.options.find(({ value }) => value === spec.standard)?.title ?? spec.standard;
  return (
    <Picker
      label={spec.title}
      id={id}
      tone={tone}
      value={read.kind === 'set' ? valueText(read.value) : undefined}
      options={options}
      placeholder={
        read.kind === 'mixed' ? 'Mixed' : standard === undefined ? 'Not set' : valueText(standard)
      }
      allowsOther={spec.options.length > 12}
      onChange={(value) => writeAll(owner, spec.path, typed(spec, value))}
      onClear={spec.isRequired ? undefined : () => writeAll(owner, spec.path, undefined)}
    />
  );
}

/** What is offered: retired options only while they are set. */
function useOptions(spec: FieldSpec, read: Read) {
  const current = read.kind === 'set' ? read.value : undefined;
  return spec.options
    .filter(({ value, retired }) => retired !== true || value === current)
    .map(({ value, title, note }) => ({
      value: String(value),
      title: title ?? String(value),
      note,
    }));
}

/** The option's own value, of its own type. */
function typed(spec: FieldSpec, text: string): Value {
  return spec.options.find(({ value }) => String(value) === text)?.value ?? text;
}
