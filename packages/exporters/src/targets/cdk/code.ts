import type { Value } from '@archivolt/model';
import type { Resource } from '../../graph/resource-graph.js';
import { handlerFile } from '../../project/stub-words.js';
import { own } from '../../value/walk.js';
import { call, literal, name, type Expr } from './print/syntax.js';
import { importModule, type CdkScene } from './scene.js';
import { string } from './values.js';

/** Where a function's code comes from; undefined where only the L1 class can say it. */
export function codeExpr(resource: Resource, scene: CdkScene): Expr | undefined {
  const given = own(resource.properties, 'Code');
  if (given !== undefined) return inlineCode(given, scene);
  const unit = scene.graph.code.find((item) => item.resource === resource.key);
  if (unit === undefined) return undefined;
  const folder = unit.folder;
  if (unit.runtime.startsWith('nodejs')) {
    const entry = literal(`${folder}/${handlerFile(unit)}.ts`);
    return ours(scene, 'bundled', [name('this'), entry]);
  }
  if (/^(?:python|ruby)/.test(unit.runtime)) return ours(scene, 'sources', [literal(folder)]);
  return ours(scene, 'built', [name('this'), literal(folder.replace(/^src/, 'build'))]);
}

function ours(scene: CdkScene, method: string, args: readonly Expr[]): Expr {
  scene.fromCode.add(method);
  return call(method, ...args);
}

function inlineCode(value: Value, scene: CdkScene): Expr | undefined {
  const file = own(value, 'ZipFile');
  if (typeof file !== 'string' || file === '' || file.length > 4096) return undefined;
  if (Object.keys(value ?? {}).length !== 1) return undefined;
  const text = string(file, scene);
  const lambda = importModule(scene, 'aws-cdk-lib/aws-lambda');
  return text === undefined ? undefined : call(`${lambda}.Code.fromInline`, text);
}
