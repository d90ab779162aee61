import type { Value } from '@archivolt/model';
import { defineIdiom } from '../../../define/idiom.js';
import type { Resource } from '../../../graph/resource-graph.js';
import { own } from '../../../value/walk.js';
import { literal, map, name, type Expr } from '../print/syntax.js';
import { integer, nameProp, saidBy, textProp } from '../props.js';
import { importModule, type CdkForm, type CdkIdiom, type CdkScene } from '../scene.js';

const TYPES: ReadonlyMap<Value | undefined, string> = new Map([
  ['S', 'STRING'],
  ['N', 'NUMBER'],
  ['B', 'BINARY'],
]);
const VIEWS = new Set<Value | undefined>([
  'NEW_IMAGE',
  'OLD_IMAGE',
  'NEW_AND_OLD_IMAGES',
  'KEYS_ONLY',
]);

/** `dynamodb.Table`; indexes and the attributes of their keys stand on its L1. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::DynamoDB::Table': (resource, scene) => tableForm(resource, scene),
});

function tableForm({ properties }: Resource, scene: CdkScene): CdkForm | undefined {
  const dynamodb = importModule(scene, 'aws-cdk-lib/aws-dynamodb');
  const keys = keysOf(properties, dynamodb);
  const billing = billingOf(properties, dynamodb);
  if (keys === undefined || billing === undefined) return undefined;
  const view = own(own(properties, 'StreamSpecification'), 'StreamViewType');
  const streams = Object.keys(own(properties, 'StreamSpecification') ?? {}).length === 1;
  const ttl = own(properties, 'TimeToLiveSpecification');
  const props: CdkForm['props'] = [
    ['tableName', nameProp(own(properties, 'TableName'), /^[A-Za-z0-9_.-]{3,255}$/)],
    ['partitionKey', keys.partition],
    ['sortKey', keys.sort],
    ...billing.props,
    ['pointInTimeRecoverySpecification', recoveryOf(properties)],
    [
      'timeToLiveAttribute',
      own(ttl, 'Enabled') === true ? textProp(own(ttl, 'AttributeName')) : undefined,
    ],
    [
      'stream',
      streams && VIEWS.has(view) ? name(`${dynamodb}.StreamViewType.${String(view)}`) : undefined,
    ],
  ];
  const said = saidBy(props, {
    tableName: 'TableName',
    pointInTimeRecoverySpecification: 'PointInTimeRecoverySpecification',
    timeToLiveAttribute: 'TimeToLiveSpecification',
    stream: 'StreamSpecification',
  });
  return {
    module: 'aws-cdk-lib/aws-dynamodb',
    className: 'Table',
    cfnClass: 'CfnTable',
    props,
    said: new Set([
      ...said,
      'KeySchema',
      'ProvisionedThroughput',
      // The construct leaves `PROVISIONED` out, which its L1 can say.
      ...(own(properties, 'BillingMode') === 'PROVISIONED' ? [] : ['BillingMode']),
      ...(keys.isAll ? ['AttributeDefinitions'] : []),
    ]),
    ref: 'tableName',
    attributes: { Arn: 'tableArn' },
    retains: true,
  };
}

function recoveryOf(properties: Resource['properties']): Expr | undefined {
  const given = own(properties, 'PointInTimeRecoverySpecification');
  const [isOn, days] = [
    own(given, 'PointInTimeRecoveryEnabled'),
    own(given, 'RecoveryPeriodInDays'),
  ];
  const known = [isOn, days].filter((item) => item !== undefined);
  if (typeof isOn !== 'boolean' || Object.keys(given ?? {}).length > known.length) return undefined;
  const period = integer(days, 1, 35);
  if (days !== undefined && (period === undefined || !isOn)) return undefined;
  return map([
    ['pointInTimeRecoveryEnabled', literal(isOn)],
    ...(period === undefined ? [] : [['recoveryPeriodInDays', period] as const]),
  ]);
}

interface Keys {
  readonly partition: Expr;
  readonly sort: Expr | undefined;
  /** Whether the keys are all the attributes that the table defines. */
  readonly isAll: boolean;
}

function keysOf(properties: Resource['properties'], dynamodb: string): Keys | undefined {
  const schema = own(properties, 'KeySchema');
  const definitions = own(properties, 'AttributeDefinitions');
  if (!Array.isArray(schema) || !Array.isArray(definitions)) return undefined;
  const keys = schema.map((item: Value) => keyExpr(item, definitions, dynamodb));
  const [partition, sort, ...more] = keys;
  const kinds = schema.map((item: Value) => own(item, 'KeyType')).join(' ');
  if (partition === undefined || more.length > 0 || keys.some((key) => key === undefined))
    return undefined;
  if (kinds !== 'HASH' && kinds !== 'HASH RANGE') return undefined;
  return { partition, sort, isAll: definitions.length === schema.length };
}

function keyExpr(item: Value, definitions: readonly Value[], dynamodb: string): Expr | undefined {
  const key = own(item, 'AttributeName');
  const found = definitions.filter((definition) => own(definition, 'AttributeName') === key);
  const type = TYPES.get(own(found[0], 'AttributeType'));
  const text = textProp(key, 255);
  if (type === undefined || text === undefined || found.length !== 1) return undefined;
  return map([
    ['name', text],
    ['type', name(`${dynamodb}.AttributeType.${type}`)],
  ]);
}

interface Billing {
  readonly props: CdkForm['props'];
}

/** On demand, or units given as numbers: what the construct's own defaults do not touch. */
function billingOf(properties: Resource['properties'], dynamodb: string): Billing | undefined {
  const [mode, units] = [own(properties, 'BillingMode'), own(properties, 'ProvisionedThroughput')];
  if (mode === 'PAY_PER_REQUEST' && units === undefined) {
    return { props: [['billingMode', name(`${dynamodb}.BillingMode.PAY_PER_REQUEST`)]] };
  }
  const read = integer(own(units, 'ReadCapacityUnits'), 1);
  const write = integer(own(units, 'WriteCapacityUnits'), 1);
  if (read === undefined || write === undefined) return undefined;
  if (mode !== undefined && mode !== 'PROVISIONED') return undefined;
  return {
    props: [
      ['readCapacity', read],
      ['writeCapacity', write],
    ],
  };
}
