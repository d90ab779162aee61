import { sub, type PartOwner, type Value } from '../define/index.js';

/** The ARN of a resource that has no attribute for it: a pattern with `NAME` for what `Ref` gives. */
export function ownArn(pattern: string): { readonly build: (self: PartOwner) => Value } {
  const text = pattern
    .replace('NAME', '${Name}')
    .replace(/^arn:([a-z0-9-]+):/, 'arn:${AWS::Partition}:$1:${AWS::Region}:${AWS::AccountId}:');
  return { build: ({ ref }) => sub(text, { Name: ref }) };
}

/** The ARN of something that API Gateway manages, as statements on its management API name it. */
export function ownApiArn(path: string): { readonly build: (self: PartOwner) => Value } {
  return {
    build: ({ ref }) =>
      sub(`arn:\${AWS::Partition}:apigateway:\${AWS::Region}::/${path}/\${Id}`, { Id: ref }),
  };
}
