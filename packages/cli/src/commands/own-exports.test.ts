import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportTemplate, reprint } from '@archivolt/exporters';
import { importTemplate, sameTemplate } from '@archivolt/importers';
import { catalog, logicalId, parseDocument, type ArchDocument } from '@archivolt/model';
import { describe, expect, it } from 'vitest';

const EXAMPLES = resolve(import.meta.dirname, '../../../../examples');
const names = readdirSync(EXAMPLES).filter((file) => /^a\d\d-.*\.arch$/.test(file));

function example(file: string): ArchDocument {
  const parsed = parseDocument(readFileSync(join(EXAMPLES, file), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

/** Names of resources, and wires by the resources they join: what is no resource cannot come back. */
function drawnIn({ nodes, edges }: ArchDocument, leftOut: ReadonlySet<string> = new Set()) {
  const isExported = (id: string) =>
    catalog.service(nodes[id]?.service ?? '')?.capabilities.external === undefined;
  const nameOf = (id: string) => nodes[id]?.logicalId ?? logicalId(nodes[id]?.name ?? '');
  const wires = Object.entries(edges)
    .filter(([id, { from, to }]) => isExported(from) && isExported(to) && !leftOut.has(id))
    .map(([, { connection, from, to }]) => `${nameOf(from)} ${connection} ${nameOf(to)}`);
  return {
    wires: wires.toSorted(),
    services: Object.entries(nodes)
      .filter(([id]) => isExported(id))
      .map(([id, { service }]) => `${nameOf(id)} ${service}`)
      .toSorted(),
  };
}

describe('a template that we wrote', () => {
  it.each(names)('%s comes back as it was drawn: each node, each wire', (file) => {
    const document = example(file);
    const printed = exportTemplate(document, 'cfn', { force: true });
    if (!printed.ok) throw new Error(JSON.stringify(printed.problem));
    const { text } = printed.value.value;
    const opened = importTemplate(text, { reprint });
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    const leftOut = new Set(
      file.startsWith('a04')
        ? Object.keys(document.edges).filter((id) => isOutside(document, id))
        : [],
    );
    const [before, after] = [drawnIn(document, leftOut), drawnIn(opened.value.document)];
    expect(before.wires.filter((wire) => !after.wires.includes(wire))).toEqual([]);
    expect(after.wires.length).toBeGreaterThanOrEqual(before.wires.length);
    expect(before.services.filter((node) => !after.services.includes(node))).toEqual([]);
    expect(sameTemplate(text, reprint(opened.value.document) ?? {})).toBe(true);
  });
});

/** The wire that the example of a function outside the VPC shows as an error, and that no export has. */
function isOutside({ edges }: ArchDocument, id: string): boolean {
  return edges[id]?.connection === 'database-access';
}
