import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { exportInto, exportTemplate, reprint } from '@archivolt/exporters';
import { importTemplate, sameTemplate } from '@archivolt/importers';
import { catalog, logicalId, parseDocument, type ArchDocument } from '@archivolt/model';
import { arch } from '@archivolt/model/testing';
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

const API = `HttpApi: apigatewayv2-http-api`;
const ROUTE = `{ Method: 'PUT', Path: '/orders' }`;
const ALARM = `cloudwatch-alarm { ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1 }`;

describe('a wire that a text or a setting says comes back from both dialects, and leaves them as they are', () => {
  it.each([
    [
      'logs-to',
      `SocketApi: apigatewayv2-websocket-api { stage#StageName: 'prod' } -[logs-to]-> Logs: logs-log-group`,
    ],
    [
      'logs-to',
      `RestApi: apigateway-rest-api { stage#StageName: 'prod' } -[logs-to]-> Logs: logs-log-group; RestApi -> F: lambda-function { Runtime: 'nodejs22.x', Handler: 'i.h', Code: { ZipFile: 'x' } }`,
    ],
    ['rule-api', `Rule: events-rule -[rule-api ${ROUTE}]-> ${API}`],
    [
      'pipe-target',
      `Queue: sqs-queue; Pipe: pipes-pipe; Queue -> Pipe; Pipe -[pipe-target ${ROUTE}]-> ${API}`,
    ],
    [
      'pipe-enrichment',
      `Queue: sqs-queue; Out: sqs-queue; Pipe: pipes-pipe; Queue -> Pipe; Pipe -> Out; Pipe -[pipe-enrichment ${ROUTE}]-> ${API}`,
    ],
    [
      'alarm-member',
      `Queue: sqs-queue; Late: ${ALARM}; Queue -> Late; Late -[alarm-member { State: 'OK', Join: 'all' }]-> Both: cloudwatch-composite-alarm; Full: ${ALARM}; Queue -> Full; Full -[alarm-member { State: 'INSUFFICIENT_DATA', Join: 'all' }]-> Both`,
    ],
    ['dashboard-chart', `Queue: sqs-queue -[dashboard-chart]-> Board: cloudwatch-dashboard`],
  ])('%s: %s', (connection, words) => {
    const document = arch(words);
    const wiresOf = ({ edges }: ArchDocument) =>
      Object.values(edges)
        .filter((edge) => edge.connection === connection)
        .map(({ properties }) => properties)
        .toSorted((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));
    for (const dialect of ['cfn', 'sam'] as const) {
      const printed = exportTemplate(document, dialect, { force: true });
      if (!printed.ok) throw new Error(JSON.stringify(printed.problem));
      const { text } = printed.value.value;
      const opened = importTemplate(text, { reprint });
      if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
      const back = opened.value.document;
      expect(drawnIn(back).wires).toEqual(expect.arrayContaining([...drawnIn(document).wires]));
      expect(wiresOf(back)).toEqual(wiresOf(document));
      expect(sameTemplate(text, reprint(back) ?? {})).toBe(true);
      const into = exportInto(back, text, { force: true });
      expect(into.ok && into.value.value).toBe(text);
    }
  });
});
