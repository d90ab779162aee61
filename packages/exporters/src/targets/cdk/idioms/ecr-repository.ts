import { defineIdiom } from '../../../define/idiom.js';
import { own, sameValue } from '../../../value/walk.js';
import { literal, name } from '../print/syntax.js';
import { nameProp, saidBy } from '../props.js';
import { importModule, type CdkForm, type CdkIdiom } from '../scene.js';

/** Words of lower-case letters and digits, held together by one sign; no folder is empty. */
const NAME = /^(?=.{2,256}$)[a-z0-9]+(?:[._-][a-z0-9]+)*(?:\/[a-z0-9]+(?:[._-][a-z0-9]+)*)*$/;

/** `ecr.Repository`; its lifecycle and policy stand on its L1, as the design has them. */
export const idiom: CdkIdiom = defineIdiom<CdkIdiom>({
  'AWS::ECR::Repository': ({ properties }, scene) => {
    const ecr = importModule(scene, 'aws-cdk-lib/aws-ecr');
    const isScanned = sameValue(own(properties, 'ImageScanningConfiguration'), {
      ScanOnPush: true,
    });
    const isImmutable = own(properties, 'ImageTagMutability') === 'IMMUTABLE';
    const props: CdkForm['props'] = [
      ['repositoryName', nameProp(own(properties, 'RepositoryName'), NAME)],
      ['imageScanOnPush', isScanned ? literal(true) : undefined],
      ['imageTagMutability', isImmutable ? name(`${ecr}.TagMutability.IMMUTABLE`) : undefined],
    ];
    return {
      module: 'aws-cdk-lib/aws-ecr',
      className: 'Repository',
      cfnClass: 'CfnRepository',
      props,
      said: saidBy(props, {
        repositoryName: 'RepositoryName',
        imageScanOnPush: 'ImageScanningConfiguration',
        imageTagMutability: 'ImageTagMutability',
      }),
      ref: 'repositoryName',
      attributes: { Arn: 'repositoryArn' },
      retains: true,
    };
  },
});
