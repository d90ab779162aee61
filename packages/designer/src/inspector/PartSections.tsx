import type { Registry } from '@archivolt/cfn-spec';
import type { NodeView, PartDefinition } from '@archivolt/model';
import { Trash2 } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { Button } from '../controls/Button.js';
import { Icon } from '../controls/Icon.js';
import { Picker } from '../controls/Picker.js';
import { Tip } from '../controls/Tip.js';
import { lowerFirst } from '../controls/words.js';
import { useSessionHandle } from '../state/session-context.js';
import { Field } from './fields/Field.js';
import { Fold } from './Fold.js';
import styles from './inspector.module.css';
import { OwnerProvider, useOwner, type FieldOwner } from './owner.js';
import { sectionsOf } from './sections.js';

/** The further resources of a node, a section each, and what can be added. */
export function PartSections(props: {
  readonly node: NodeView;
  readonly registry: Registry | undefined;
}): ReactNode {
  const { node } = props;
  const session = useSessionHandle();
  const parts = Object.entries(node.service.parts ?? {});
  const present = parts.filter(([name]) => Object.hasOwn(node.record.parts ?? {}, name));
  const absent = parts.filter(([name]) => !Object.hasOwn(node.record.parts ?? {}, name));
  const add = (part: string) => {
    const properties = node.service.initial?.parts?.[part] ?? {};
    session.edit({ edit: 'part.add', args: { nodeId: node.id, part, properties } });
  };
  return (
    <>
      {present.map(([name, definition]) => (
        <PartSection key={name} node={node} name={name} definition={definition} />
      ))}
      {absent.length > 0 && (
        <section className={styles.section} aria-label="Further resources">
          <Picker
            label="Add a further resource"
            value={undefined}
            placeholder={`Add ${lowerFirst(
              absent
                .map(([, { title }]) => title)
                .slice(0, 2)
                .join(', '),
            )}${absent.length > 2 ? ' …' : ''}`}
            options={absent.map(([name, { title, type }]) => ({
              value: name,
              title,
              note: type.replace('AWS::', ''),
            }))}
            onChange={add}
          />
        </section>
      )}
    </>
  );
}

function PartSection(props: {
  readonly node: NodeView;
  readonly name: string;
  readonly definition: PartDefinition;
}): ReactNode {
  const { node, name, definition } = props;
  const outer = useOwner();
  const owner = useMemo(() => partOwner(outer, node, props), [outer, node, props]);
  const sections = sectionsOf({
    annotations: definition.annotate ?? {},
    type: definition.type,
    registry: owner.registry,
    properties: node.record.parts?.[name]?.properties ?? {},
  });
  const remove = () =>
    owner.session.edit({ edit: 'part.remove', args: { nodeId: node.id, part: name } });
  return (
    <OwnerProvider owner={owner}>
      {sections.map(({ title, fields, isQuiet }, index) => (
        <Fold
          key={title}
          title={index === 0 ? definition.title : `${definition.title}: ${lowerFirst(title)}`}
          memory={`${node.service.id}#${name}/${title}`}
          isQuiet={isQuiet}
          count={isQuiet ? fields.length : undefined}
          action={
            index === 0 ? <RemoveButton title={definition.title} onClick={remove} /> : undefined
          }
        >
          <div className={styles.rows}>
            {fields.map((spec) => (
              <Field key={String(spec.path)} spec={spec} />
            ))}
          </div>
        </Fold>
      ))}
    </OwnerProvider>
  );
}

function RemoveButton(props: { readonly title: string; readonly onClick: () => void }): ReactNode {
  return (
    <Tip text={`Remove ${lowerFirst(props.title)}`}>
      <Button
        isIcon
        isSmall
        aria-label={`Remove ${lowerFirst(props.title)}`}
        onClick={props.onClick}
      >
        <Icon of={Trash2} size={14} />
      </Button>
    </Tip>
  );
}

function partOwner(
  outer: FieldOwner,
  node: NodeView,
  { name, definition }: { readonly name: string; readonly definition: PartDefinition },
): FieldOwner {
  const view = node.part(name);
  return {
    ...outer,
    key: `${outer.key}#${name}`,
    identity: `${outer.identity}#${name}`,
    prefix: `${name}#`,
    type: definition.type,
    views: view === undefined ? [] : [view],
  };
}
