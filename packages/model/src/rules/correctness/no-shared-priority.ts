import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { numberAt } from '../values.js';
import { quantity } from '../words.js';

const PATH = 'Priority';

export const noSharedPriority = defineRule({
  id: 'correctness/no-shared-priority',
  row: 'V30',
  severity: 'error',
  summary: 'Each wire of a load balancer has a priority of its own.',
  why: 'A listener asks its rules in the order of their priorities, and refuses a second rule of the same.',
  cite: awsPage(
    'Listener rules for your Application Load Balancer',
    'elasticloadbalancing/latest/application/listener-rules.html',
  ),
  over: 'node',
  on: { service: 'elasticloadbalancingv2-load-balancer' },
  check: ({ node }) => {
    const first = new Map<number, string>();
    return node.wires('out', 'balancer-target').flatMap((wire): readonly Finding[] => {
      const priority = numberAt(wire, PATH);
      if (priority === undefined) return [];
      const other = first.get(priority);
      if (other === undefined) {
        first.set(priority, wire.target.name);
        return [];
      }
      const message = `Priority is ${quantity(priority)}, as that of the wire to ${other}. It must be another.`;
      const fix = setting(wire, { path: PATH, value: undefined, safe: false });
      return [{ at: wire.at(PATH), message, fix }];
    });
  },
  examples: {
    valid: [
      `b: elasticloadbalancingv2-load-balancer -[balancer-target { PathPattern: '/a', Priority: 5 }]-> f: lambda-function
       b -[balancer-target { PathPattern: '/b', Priority: 6 }]-> g: lambda-function`,
    ],
    invalid: [
      {
        before: `b: elasticloadbalancingv2-load-balancer -[balancer-target { PathPattern: '/a', Priority: 5 }]-> f: lambda-function
          b -[balancer-target { PathPattern: '/b', Priority: 5 }]-> g: lambda-function`,
        after: `b: elasticloadbalancingv2-load-balancer -[balancer-target { PathPattern: '/a', Priority: 5 }]-> f: lambda-function
          b -[balancer-target { PathPattern: '/b' }]-> g: lambda-function`,
      },
    ],
  },
});
