import { arnSource } from '@archivolt/cfn-spec';
import { sub, type PartOwner, type Value } from '../../define/index.js';

/** The ARN of any type, as the registry has it: by `Ref`, by an attribute, or from its pattern. */
export function genericArn(self: PartOwner): Value {
  const source = arnSource(self.type);
  switch (source?.by) {
    case 'ref':
      return self.ref;
    case 'attribute':
      return self.att(source.attribute);
    case 'pattern':
      return sub(
        `arn:\${AWS::Partition}:${source.service}:\${AWS::Region}:\${AWS::AccountId}:${source.rest.replace('@', () => '${Name}')}`,
        { Name: self.ref },
      );
    case undefined:
      return self.ref;
  }
}
