import {
  defineRule,
  isReference,
  type Effect,
  type Finding,
  type GraphView,
  type NodeView,
  type ResourceEffect,
} from '../../define/index.js';
import type { WireCheck } from '../../define/rule.js';
import { awsPage } from '../../services/aws-page.js';
import { namedIn } from '../references.js';
import { areApart } from '../regions.js';
import { isMade, MAIN, stackOf } from '../stacks.js';

export const noBackwardWire = defineRule({
  id: 'correctness/no-backward-wire',
  row: 'V54',
  severity: 'error',
  summary: 'No wire makes what is deployed before the main stack refer to another stack.',
  why: 'The main stack is deployed last, and takes what the others put out. What a role, a policy or a variable of theirs names must be in their own stack, or exist already.',
  cite: awsPage(
    'Get exports from a deployed CloudFormation stack',
    'AWSCloudFormation/latest/UserGuide/using-cfn-stack-exports.html',
  ),
  over: 'wire',
  on: {},
  check: (context) => {
    const { source, target, wire, graph } = context;
    if (stackOf(source) === stackOf(target)) return;
    if (!isMade(source) || !isMade(target) || areApart(context)) return;
    for (const effect of wire.connection.effects({ source, target, wire, graph })) {
      const found = backward(effect, context);
      if (found !== undefined) return found;
    }
    return undefined;
  },
  examples: {
    valid: [
      `stack other { region: 'eu-west-1' }
       f: lambda-function -[grant]-> t: dynamodb-table { $stack: 'other' }`,
      `stack other { region: 'eu-west-1' }
       f: lambda-function { $stack: 'other' } -[grant]-> t: dynamodb-table { $stack: 'other' }`,
      `stack edge { region: 'us-east-1' }
       e: lambda-function { $stack: 'edge' } -[grant]-> t: dynamodb-table { $external: { by: 'arn', value: 'arn:aws:dynamodb:eu-west-1:123456789012:table/t' } }`,
      // They must be in one Region, which another rule says.
      `stack main { region: 'eu-west-1' }; stack far { region: 'us-east-1' }
       b: s3-bucket { $stack: 'far' } -[bucket-notification]-> f: lambda-function`,
    ],
    invalid: [
      {
        before: `stack edge { region: 'us-east-1' }
          f: lambda-function { $stack: 'edge' } -[grant]-> t: dynamodb-table`,
      },
      {
        before: `stack main { region: 'eu-west-1' }; stack other { region: 'eu-west-1' }
          f: lambda-function { $stack: 'other' } -[grant]-> t: dynamodb-table`,
        after: `stack main { region: 'eu-west-1' }; stack other { region: 'eu-west-1' }
          f: lambda-function -[grant]-> t: dynamodb-table`,
      },
    ],
  },
});

/** What an effect makes beside its owner, where that goes before what it names. */
function backward(effect: Effect, { wire, graph }: WireCheck): Finding | undefined {
  const id = ownerOf(effect);
  const owner = id === undefined ? undefined : graph.node(id);
  if (owner === undefined || stackOf(owner) === MAIN) return undefined;
  const own = stackOf(owner);
  const named = namedBy(effect, graph).find(({ stack }) => stack !== own);
  if (named === undefined) return undefined;
  const { node, stack } = named;
  const what = node === undefined ? 'what the wire makes' : node.name;
  const message = `${owner.name} goes to the stack ${own}, which is deployed before ${stack}, and needs ${what} there. Put both ends into one stack, or say that one exists already.`;
  return { at: wire.at(), message, ...(node !== undefined && moving(owner, node)) };
}

/** The node whose stack an effect goes to; undefined where it is of the main one. */
function ownerOf(effect: Effect): string | undefined {
  switch (effect.kind) {
    case 'grant':
      return effect.to.$ref;
    case 'environment':
      return effect.on;
    case 'permit':
    case 'property':
      return effect.on.$ref;
    case 'authorizer':
    case 'route':
      return effect.api;
    case 'task':
      return effect.machine;
    case 'resource':
      return holderOf(effect);
    case 'role':
      return undefined;
  }
}

/** What a resource of a wire is attached to, by the property that says so. */
const ATTACHED: Readonly<Record<string, string>> = {
  'AWS::Lambda::EventSourceMapping': 'FunctionName',
  'AWS::Lambda::Permission': 'FunctionName',
};

function holderOf({ type, properties }: ResourceEffect): string | undefined {
  const property = Object.hasOwn(ATTACHED, type) ? ATTACHED[type] : undefined;
  const holder = property === undefined ? undefined : properties[property];
  return isReference(holder) ? holder.$ref : undefined;
}

interface Named {
  /** Undefined for what a wire makes. */
  readonly node?: NodeView;
  readonly stack: string;
}

function namedBy(effect: Effect, graph: GraphView): readonly Named[] {
  return namedIn(Object.values(effect)).flatMap(({ reference }): readonly Named[] => {
    if (reference === undefined) return [];
    const node = graph.node(reference.$ref);
    // What a wire between stacks makes goes to the main one.
    if (node === undefined) return graph.wire(reference.$ref) ? [{ stack: MAIN }] : [];
    return isMade(node) ? [{ node, stack: stackOf(node) }] : [];
  });
}

function moving(owner: NodeView, named: NodeView): Pick<Finding, 'fix'> {
  const there = stackOf(named);
  if (owner.region() === undefined || owner.region() !== named.region()) return {};
  const args = { nodeId: owner.id, field: 'stack', ...(there !== MAIN && { value: there }) };
  const label = `Put ${owner.name} into the stack ${there}`;
  return { fix: { label, safe: false, edits: [{ edit: 'node.set', args }] } };
}
