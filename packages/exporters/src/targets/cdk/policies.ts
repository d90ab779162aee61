import { isReference, type Value } from '@archivolt/model';
import { keyOf } from '../../graph/keys.js';
import { canonical, isPlainMap } from '../../value/walk.js';
import { policyStatement, serviceOf, statementsOf } from './grants.js';
import { create, list, map, type Expr } from './print/syntax.js';
import { importModule, type CdkScene } from './scene.js';

const SIMPLE = new Set(['Effect', 'Principal', 'Action', 'Resource', 'Condition', 'Sid']);

/** Statements of a resource's policy, as constructs; undefined where CDK would print another document. */
export function policyStatements(
  document: Value | undefined,
  scene: CdkScene,
): readonly Expr[] | undefined {
  const statements = statementsOf(document ?? null);
  if (!isPlainMap(document) || statements === undefined || statements.length === 0)
    return undefined;
  const isPlain =
    Object.keys(document).every((key) => key === 'Version' || key === 'Statement') &&
    document['Version'] === '2012-10-17' &&
    statements.every((item) => isSimple(item)) &&
    new Set(statements.map((item) => canonical(item))).size === statements.length;
  return isPlain ? statements.map((item) => policyStatement(item, scene)) : undefined;
}

/** Such a document as a construct. */
export function policyDocument(value: Value | undefined, scene: CdkScene): Expr | undefined {
  const statements = policyStatements(value, scene);
  if (statements === undefined) return undefined;
  const iam = importModule(scene, 'aws-cdk-lib/aws-iam');
  return create(`${iam}.PolicyDocument`, map([['statements', list(statements)]]));
}

function isSimple(statement: Value): boolean {
  return (
    isPlainMap(statement) &&
    Object.keys(statement).every((key) => SIMPLE.has(key)) &&
    serviceOf(statement) !== undefined
  );
}

/** Attributes that are the `Ref`. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['sns.Topic', 'TopicArn'],
  ['sqs.Queue', 'QueueUrl'],
]);

/** The L2 construct that a reference is the `Ref` of. */
export function constructOf(
  value: Value | undefined,
  className: string,
  scene: CdkScene,
): Expr | undefined {
  if (!isReference(value)) return undefined;
  if (value.attr !== undefined && value.attr !== SAME.get(className)) return undefined;
  const handle = scene.handles.get(keyOf(value));
  return handle?.className === className ? handle.variable : undefined;
}

/** Those of a list of references; undefined where one is something else. */
export function constructsOf(
  value: Value | undefined,
  className: string,
  scene: CdkScene,
): Expr | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const all = value.map((item: Value) => constructOf(item, className, scene));
  const found = all.filter((item) => item !== undefined);
  return found.length === all.length ? list(found) : undefined;
}
