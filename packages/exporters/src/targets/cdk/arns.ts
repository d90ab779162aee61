import { isReference, type Value } from '@archivolt/model';
import { keyOf } from '../../graph/keys.js';
import { call, literal, member, type Expr } from './print/syntax.js';
import type { CdkScene, Handle } from './scene.js';

const EXECUTE_API =
  /^arn:\$\{AWS::Partition\}:execute-api:\$\{AWS::Region\}:\$\{AWS::AccountId\}:\$\{(\w+)\}\/\*\/([A-Z]+|\*)(\/[\w./*-]*)$/;
const OBJECTS = /^\$\{(\w+)\}\/([\w./*-]+)$/;

/** A construct's own method for what a substitution writes: the ARN of a route, or of objects. */
export function arnOf(
  body: string,
  variables: Readonly<Record<string, Value>>,
  scene: CdkScene,
): Expr | undefined {
  const [given, ...more] = Object.entries(variables);
  if (given === undefined || more.length > 0) return undefined;
  const [key, value] = given;
  if (!isReference(value)) return undefined;
  const handle = scene.handles.get(keyOf(value));
  if (handle === undefined) return undefined;
  const { region } = scene.graph;
  return written({ body, key, attr: value.attr, handle, hasRegion: region !== undefined });
}

interface Written {
  readonly body: string;
  readonly key: string;
  readonly attr: string | undefined;
  readonly handle: Handle;
  /** Whether the stack's region is known: CDK writes it out then. */
  readonly hasRegion: boolean;
}

function written({ body, key, attr, handle, hasRegion }: Written): Expr | undefined {
  if (handle.className === 'apigateway.SpecRestApi' && attr === undefined && !hasRegion) {
    const [, name, method = '', path = ''] = EXECUTE_API.exec(body) ?? [];
    if (name !== key || method === 'ANY') return undefined;
    return call(member(handle.variable, 'arnForExecuteApi'), literal(method), literal(path));
  }
  if (handle.className === 's3.Bucket' && attr === 'Arn') {
    const [, name, objects = ''] = OBJECTS.exec(body) ?? [];
    return name === key
      ? call(member(handle.variable, 'arnForObjects'), literal(objects))
      : undefined;
  }
  return undefined;
}
