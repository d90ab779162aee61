import { defineRule, type GraphView, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noCircularWait = defineRule({
  id: 'correctness/no-circular-wait',
  row: 'V54',
  severity: 'error',
  summary: 'What a resource waits for by DependsOn does not wait for it.',
  why: 'CloudFormation makes what is waited for first. In a circle there is no first, and it refuses the template.',
  cite: awsPage(
    'DependsOn attribute',
    'AWSCloudFormation/latest/TemplateReference/aws-attribute-dependson.html',
  ),
  equivalents: ['cfn-lint:E3004'],
  over: 'node',
  on: {},
  check: ({ node, graph }) => {
    if (waitsOf(node, '').length === 0) return;
    const circle = circleThrough(graph, `${node.id}#`);
    const waiting = circle?.filter((key) => waitsAt(graph, key).length > 0) ?? [];
    if (circle === undefined || waiting.some((key) => ownerOf(key) < node.id)) return;
    const names = [...circle, circle[0] ?? ''].map((key) => graph.node(ownerOf(key))?.name ?? key);
    return {
      at: node.at(),
      message: `${names.join(' → ')} wait for each other. One of them must not.`,
    };
  },
  examples: {
    valid: [
      "q: sqs-queue { $attributes: { DependsOn: ['t'] } }; t: sns-topic",
      "q: sqs-queue { $attributes: { DependsOn: 'Gone' } }",
      "q: sqs-queue { $attributes: { DependsOn: { t: 'x' } } }; t: sns-topic",
    ],
    invalid: [
      {
        before:
          "q: sqs-queue { $attributes: { DependsOn: ['t'] } }; t: sns-topic { $attributes: { DependsOn: 'q' } }",
      },
      {
        before:
          "a: ec2-security-group { $logicalId: 'First', SecurityGroupIngress: [{ SourceSecurityGroupId: @b.GroupId }] }; b: ec2-security-group { $attributes: { DependsOn: 'First' } }",
      },
    ],
  },
});

/** Keys of the resources round a circle, the start first; the first step is by DependsOn. */
function circleThrough(graph: GraphView, start: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const queue = waitsAt(graph, start).map((key) => {
    cameFrom.set(key, start);
    return key;
  });
  for (const key of queue) {
    if (key === start) return pathTo(start, cameFrom);
    for (const next of [...waitsAt(graph, key), ...linksAt(graph, key)]) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, key);
      queue.push(next);
    }
  }
  return undefined;
}

function pathTo(start: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const path: string[] = [];
  for (let key = cameFrom.get(start) ?? start; key !== start; key = cameFrom.get(key) ?? start)
    path.unshift(key);
  return [start, ...path];
}

function waitsAt(graph: GraphView, key: string): readonly string[] {
  const node = graph.node(ownerOf(key));
  if (node === undefined) return [];
  return waitsOf(node, partOf(key)).flatMap((name) => resourceNamed(graph, name) ?? []);
}

/** Names that a resource waits for, as written. */
function waitsOf({ record }: NodeView, part: string): readonly string[] {
  const { attributes } = part === '' ? record : (record.parts?.[part] ?? {});
  const names: unknown = attributes?.DependsOn;
  const list: readonly unknown[] = Array.isArray(names) ? names : [names];
  return list.filter((name) => typeof name === 'string');
}

function linksAt(graph: GraphView, key: string): readonly string[] {
  const node = graph.node(ownerOf(key));
  if (node === undefined || node.type.startsWith('AWS::Serverless::')) return [];
  return node.links().flatMap((link) => {
    const [part = '', to = ''] = link.split('>');
    return part === partOf(key) && !to.endsWith('#role') ? [to] : [];
  });
}

function resourceNamed(graph: GraphView, name: string): string | undefined {
  if (graph.node(name) !== undefined) return `${name}#`;
  for (const { id, record } of graph.nodes()) {
    if (record.logicalId === name) return `${id}#`;
    const parts = Object.entries(record.parts ?? {});
    const part = parts.find(([, { logicalId }]) => logicalId === name)?.[0];
    if (part !== undefined) return `${id}#${part}`;
  }
  return undefined;
}

function ownerOf(key: string): string {
  return key.slice(0, key.indexOf('#'));
}

function partOf(key: string): string {
  return key.slice(key.indexOf('#') + 1);
}
