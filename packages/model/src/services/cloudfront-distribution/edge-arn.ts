import { sub, type PartOwner, type Value } from '../../define/index.js';

/** ARN of what CloudFront keeps for the account in no Region. */
export function edgeArn(kind: string): { readonly build: (self: PartOwner) => Value } {
  return {
    build: ({ ref }) =>
      sub(`arn:\${AWS::Partition}:cloudfront::\${AWS::AccountId}:${kind}/\${Id}`, { Id: ref }),
  };
}
