import { sub, type PartOwner, type Value } from '../define/index.js';

/** The ARN of an API as statements name it: calls to it. */
export const apiArn = {
  build: (self: PartOwner): Value =>
    sub('arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}', {
      Api: self.ref,
    }),
};
