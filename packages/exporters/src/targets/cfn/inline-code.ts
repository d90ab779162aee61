import { compact, own } from '../../value/walk.js';
import type { Value, ValueMap } from '@archivolt/model';
import type { CodeUnit, Resource, ResourceGraph } from '../../graph/resource-graph.js';
import { inlineStub } from '../../project/stubs.js';

/** Parameters for code that does not fit into a template. */
export const CODE_PARAMETERS: ResourceGraph['parameters'] = {
  CodeBucket: { Type: 'String', Description: 'Bucket that holds the packaged code.' },
  CodePrefix: {
    Type: 'String',
    Default: 'code/',
    Description: 'Where in the bucket the packages are, one ZIP file a function.',
  },
};

/** Properties of a function with its code: a stub in place where Lambda takes one, else a package. */
export function withCode(graph: ResourceGraph, resource: Resource): ValueMap | undefined {
  const unit = graph.code.find((item) => item.resource === resource.key);
  if (unit === undefined || resource.type !== 'AWS::Lambda::Function') return undefined;
  if (own(resource.properties, 'Code') !== undefined) return undefined;
  return compact({ Code: codeOf(unit, resource), ...resource.properties });
}

/** Whether a function's code comes as a package. */
export function isPackaged(graph: ResourceGraph, resource: Resource): boolean {
  const code = own(withCode(graph, resource), 'Code');
  return own(code, 'S3Bucket') !== undefined;
}

function codeOf(unit: CodeUnit, resource: Resource): Value {
  const stub = inlineStub(unit);
  if (stub !== undefined) return { ZipFile: stub };
  return {
    S3Bucket: { Ref: 'CodeBucket' },
    S3Key: { 'Fn::Sub': `\${CodePrefix}${resource.logicalId}.zip` },
  };
}
