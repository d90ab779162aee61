import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';

export const noReferenceCycle = defineRule({
  id: 'correctness/no-reference-cycle',
  row: 'V54',
  severity: 'error',
  summary: 'Resources do not refer to one another in a circle.',
  why: 'CloudFormation makes what is referred to first. In a circle there is no first, and it refuses the template.',
  cite: awsPage(
    'Troubleshooting CloudFormation: circular dependency',
    'AWSCloudFormation/latest/UserGuide/troubleshooting.html',
  ),
  equivalents: ['cfn-lint:E3004'],
  over: 'design',
  check: ({ graph }) => {
    return cyclesIn(resourcesOf(graph.nodes())).flatMap((cycle) => {
      const [start = ''] = cycle;
      const first = graph.node(ownerOf(start));
      if (first === undefined) return [];
      const names = [...cycle, start].map((key) => graph.node(ownerOf(key))?.name ?? key);
      const message = `${names.join(' → ')} is a circle of references. One of them must go.`;
      return [{ at: first.at(), message }];
    });
  },
  examples: {
    valid: [
      'a: ec2-security-group; b: ec2-security-group { SecurityGroupIngress: [{ SourceSecurityGroupId: @a.GroupId }] }',
      'v: ec2-vpc; s: ec2-subnet { VpcId: @v, routeTable#: { Tags: [@s] } }',
      `g: cfn-resource { $type: 'AWS::Serverless::GraphQLApi', X: @d }
       d: cfn-resource { $type: 'AWS::AppSync::DataSource', ApiId: @g.ApiId }`,
    ],
    invalid: [
      {
        before: `a: ec2-security-group { SecurityGroupIngress: [{ SourceSecurityGroupId: @b.GroupId }] }
          b: ec2-security-group { SecurityGroupIngress: [{ SourceSecurityGroupId: @a.GroupId }] }`,
      },
      { before: 'f: lambda-function { Environment.Variables: { SELF: @f.Arn } }' },
    ],
  },
});

type Links = ReadonlyMap<string, readonly string[]>;

/** Which resource refers to which, by `node#` or `node#part`. */
function resourcesOf(nodes: readonly NodeView[]): Links {
  const links = new Map<string, string[]>();
  for (const node of nodes) {
    if (isSplit(node)) continue;
    for (const link of node.links()) {
      const [part = '', to = ''] = link.split('>');
      if (to.endsWith('#role')) continue;
      const from = `${node.id}#${part}`;
      const list = links.get(from) ?? [];
      list.push(to);
      links.set(from, list);
    }
  }
  return links;
}

/** SAM makes several resources of it, and who refers to which of them is not known here. */
function isSplit(node: NodeView): boolean {
  return node.type.startsWith('AWS::Serverless::');
}

function ownerOf(key: string): string {
  return key.replace(/#.*$/, '');
}

/** Each circle once. Walks with a stack of its own, so that a long chain is no harm. */
function cyclesIn(links: Links): readonly (readonly string[])[] {
  const done = new Set<string>();
  const found: (readonly string[])[] = [];
  for (const start of links.keys()) {
    const path: string[] = [];
    const rest: { readonly key: string; readonly depth: number }[] = [{ key: start, depth: 0 }];
    for (let step = rest.pop(); step !== undefined; step = rest.pop()) {
      for (const left of path.splice(step.depth)) done.add(left);
      const at = path.indexOf(step.key);
      if (at !== -1) found.push(path.slice(at));
      if (at !== -1 || done.has(step.key)) continue;
      path.push(step.key);
      for (const next of links.get(step.key) ?? []) rest.push({ key: next, depth: path.length });
    }
    for (const left of path) done.add(left);
  }
  return unique(found);
}

function unique(cycles: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const seen = new Set<string>();
  return cycles.filter((cycle) => {
    const key = cycle.toSorted().join(' ');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
