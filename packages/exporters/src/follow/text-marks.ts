import { designPlaces, resourceLines } from '@archivolt/importers';
import type { ArchDocument } from '@archivolt/model';
import type { ResourceGraph } from '../graph/resource-graph.js';
import type { TemplatePlace } from '../print/places.js';
import type { Entry } from '../print/template.js';
import { around, wirePlaces } from '../print/wire-places.js';

interface Said {
  readonly document: ArchDocument;
  readonly graph: ResourceGraph;
  readonly entries: readonly Entry[];
}

/** Lines of nodes and wires in a template that anyone may have written. */
export function textMarks(
  text: string,
  { document, graph, entries }: Said,
): readonly TemplatePlace[] {
  const lines = text.split('\n');
  const starts = resourceLines(text);
  const resources = entries.flatMap(({ id, owner }): readonly TemplatePlace[] => {
    const line = starts.get(id);
    return line === undefined ? [] : [{ owner, logicalId: id, ...around(lines, line - 1) }];
  });
  return [...resources, ...wirePlaces(text, graph), ...formPlaces(text, lines, document)];
}

/** Wires that a template says as an event, a policy or a property. */
function formPlaces(
  text: string,
  lines: readonly string[],
  document: ArchDocument,
): readonly TemplatePlace[] {
  const formed = Object.entries(document.edges).filter(
    ([, { form }]) => form !== undefined && form.kind !== 'resource',
  );
  if (formed.length === 0) return [];
  const places = designPlaces(text, document);
  return formed.map(([edge, { form, from, to }]) => {
    const holder = document.nodes[form?.kind === 'sam-event' || form?.of === 'to' ? to : from];
    const { line } = places.placeOf({ edge });
    return {
      owner: { edge },
      logicalId: holder?.logicalId ?? holder?.name ?? '',
      ...around(lines, line - 1),
    };
  });
}
