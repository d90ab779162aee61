import { defineRule, type Finding } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { categoriesOf, sourceTypes } from '../../services/rds-event-subscription/categories.js';
import { listed, quoted } from '../words.js';

export const noUnknownEventCategory = defineRule({
  id: 'correctness/no-unknown-event-category',
  row: 'V25',
  severity: 'error',
  summary: 'An RDS event subscription names a kind of source, and categories that this kind has.',
  why: 'Each kind of source has categories of its own. RDS refuses others, and sources by name without their kind. None of them tells about data: a table is watched by its own triggers.',
  cite: awsPage(
    'Amazon RDS event categories and event messages',
    'AmazonRDS/latest/UserGuide/USER_Events.Messages.html',
    { section: 'RDS Event Notifications' },
  ),
  over: 'node',
  on: { service: 'rds-event-subscription' },
  ofType: true,
  check: ({ node }): Finding | readonly Finding[] | undefined => {
    const [wire] = node.wires('in', 'database-events');
    const type = node.string('SourceType') ?? (wire && OF_WIRE[wire.source.service.id]);
    if (type === undefined) {
      if (!node.has('SourceIds') || node.has('SourceType')) return;
      return {
        at: node.at('SourceType'),
        message: `${node.name} names sources. It must say of which kind they are.`,
      };
    }
    const known = Object.hasOwn(categoriesOf, type) ? categoriesOf[type] : undefined;
    if (known === undefined) {
      const message = `${quoted(type)} is no source of RDS events. It must be ${listed(sourceTypes, 'or')}.`;
      return { at: node.at('SourceType'), message };
    }
    return (node.list('EventCategories') ?? []).flatMap((category, index): readonly Finding[] => {
      if (typeof category !== 'string' || known.includes(category)) return [];
      const owners = sourceTypes.filter((other) => categoriesOf[other]?.includes(category));
      const where = owners.length > 0 ? ` It is one of ${listed(owners)}.` : '';
      return [
        {
          at: node.at(`EventCategories.${index}`),
          message: `${quoted(category)} is no category of ${type}.${where} It must be ${listed(known, 'or')}.`,
        },
      ];
    });
  },
  examples: {
    valid: [
      "e: rds-event-subscription { SourceType: 'db-instance', EventCategories: ['failover', 'low storage'] }",
      'e: rds-event-subscription',
      'd: rds-db-instance -> e: rds-event-subscription',
    ],
    invalid: [
      { before: "e: rds-event-subscription { SourceType: 'db-table' }" },
      {
        before:
          "e: rds-event-subscription { SourceType: 'db-snapshot', EventCategories: ['failover'] }",
      },
      {
        before:
          "e: rds-event-subscription { SourceType: 'db-instance', EventCategories: ['row inserted'] }",
      },
      { before: "e: rds-event-subscription { SourceIds: ['orders'] }" },
    ],
  },
});

const OF_WIRE: Readonly<Record<string, string>> = {
  'rds-db-cluster': 'db-cluster',
  'rds-db-instance': 'db-instance',
  'rds-db-proxy': 'db-proxy',
};
