import { isMap, type Value } from '@archivolt/model';
import { own } from '../../own.js';
import { quoted } from '../../problem.js';
import { POLICY_TEMPLATES } from './policy-templates.js';
import {
  at,
  type Check,
  expectKind,
  type Fault,
  fault,
  isFunction,
  isSet,
  items,
  members,
  oneOf,
  when,
} from './sam-resource.js';

/** What SAM refuses of a function, its events aside. */
export const functionFaults: Check = (resource) => [
  ...packageFaults(resource),
  ...aliasFaults(resource),
  ...togetherFaults(resource),
  ...deadLetterFaults(resource),
  ...destinationFaults(resource),
  ...urlFaults(resource),
  ...policyFaults(resource),
  ...locationFaults(resource.properties['CodeUri'], 'CodeUri'),
];

const packageFaults: Check = ({ properties }) => {
  const { PackageType: kind = 'Zip', InlineCode, CodeUri, ImageUri, Runtime, Handler } = properties;
  if (isFunction(kind)) return [];
  if (kind !== 'Zip' && kind !== 'Image')
    return [fault('PackageType', 'PackageType must be Zip or Image.')];
  if (kind === 'Image') {
    const named = ['Runtime', 'Handler', 'Layers'].filter((name) => isSet(properties[name]));
    return [
      ...when(
        named.length > 0,
        named[0] ?? '',
        `${named.join(', ')} cannot be set when PackageType is Image.`,
      ),
    ];
  }
  const isBare = !isSet(Runtime) || !isSet(Handler);
  return [
    ...when(isBare, 'Runtime', 'Runtime and Handler must be set when PackageType is Zip.'),
    ...when(
      isSet(ImageUri) || isSet(properties['ImageConfig']),
      isSet(ImageUri) ? 'ImageUri' : 'ImageConfig',
      'ImageUri and ImageConfig cannot be set when PackageType is Zip.',
    ),
    ...when(
      isSet(InlineCode) && isSet(CodeUri),
      'InlineCode',
      'Only one of InlineCode and CodeUri can be set.',
    ),
  ];
};

const ALIAS = /^(?![0-9]+$)[a-zA-Z0-9-_]+$/;

const aliasFaults: Check = ({ properties }) => {
  const { AutoPublishAlias: alias, DeploymentPreference: preference } = properties;
  const isNone = !isSet(alias);
  return [
    ...when(
      isSet(properties['ProvisionedConcurrencyConfig']) && isNone,
      'ProvisionedConcurrencyConfig',
      'ProvisionedConcurrencyConfig needs AutoPublishAlias.',
    ),
    ...when(
      typeof alias === 'string' && alias !== '' && !ALIAS.test(alias),
      'AutoPublishAlias',
      `AutoPublishAlias is ${JSON.stringify(alias)}. It must be letters, digits, hyphens or underscores, and not only digits.`,
    ),
    ...when(
      isFunction(alias) &&
        !['Ref', 'Fn::FindInMap'].includes(Object.keys(alias as object)[0] ?? ''),
      'AutoPublishAlias',
      'AutoPublishAlias takes no function but Ref of a parameter and Fn::FindInMap.',
    ),
    ...preferenceFaults(preference, isNone),
  ];
};

export function preferenceFaults(
  preference: Value | undefined,
  isWithoutAlias: boolean,
): readonly Fault[] {
  if (!isMap(preference) || isFunction(preference) || preference['Enabled'] === false) return [];
  return [
    ...when(isWithoutAlias, 'DeploymentPreference', 'DeploymentPreference needs AutoPublishAlias.'),
    ...when(
      !isSet(preference['Type']),
      'DeploymentPreference',
      'DeploymentPreference needs its Type.',
    ),
    ...expectKind(preference['Hooks'], 'map', 'DeploymentPreference.Hooks'),
  ];
}

const togetherFaults: Check = ({ properties }) => {
  const has = (name: string) => isSet(properties[name]);
  const isTenanted = has('TenancyConfig');
  return [
    ...['ProvisionedConcurrencyConfig', 'VpcConfig'].flatMap((other) =>
      when(
        has('CapacityProviderConfig') && has(other),
        other,
        `CapacityProviderConfig and ${other} cannot be set together.`,
      ),
    ),
    ...when(
      has('FunctionScalingConfig') && !has('CapacityProviderConfig'),
      'FunctionScalingConfig',
      'FunctionScalingConfig needs CapacityProviderConfig.',
    ),
    ...when(
      has('VersionDeletionPolicy') && !has('AutoPublishAlias'),
      'VersionDeletionPolicy',
      'VersionDeletionPolicy needs AutoPublishAlias.',
    ),
    ...['ProvisionedConcurrencyConfig', 'FunctionUrlConfig', 'SnapStart'].flatMap((other) =>
      when(isTenanted && has(other), other, `${other} is not supported with TenancyConfig.`),
    ),
  ];
};

const deadLetterFaults: Check = ({ properties }) => {
  const queue = properties['DeadLetterQueue'];
  if (!isMap(queue) || isFunction(queue)) return [];
  const type = queue['Type'];
  if (!isSet(type) || !isSet(queue['TargetArn']))
    return [fault('DeadLetterQueue', 'DeadLetterQueue needs Type and TargetArn.')];
  if (typeof type !== 'string')
    return [fault('DeadLetterQueue.Type', 'Property DeadLetterQueue.Type must be a string.')];
  const isKnown = type === 'SQS' || type === 'SNS';
  return when(
    !isKnown,
    'DeadLetterQueue.Type',
    `DeadLetterQueue.Type is ${JSON.stringify(type)}. It must be SQS or SNS.`,
  );
};

const DESTINATIONS = ['SQS', 'SNS', 'Lambda', 'EventBridge', 'S3Bucket'];

const destinationFaults: Check = ({ properties }) => {
  const path = 'EventInvokeConfig.DestinationConfig';
  const config = at(properties, path);
  return [
    ...expectKind(config, 'map', path),
    ...['OnSuccess', 'OnFailure'].flatMap((name) => {
      const destination = own(config, name);
      if (destination === undefined || isFunction(destination)) return [];
      const place = `${path}.${name}`;
      const type = own(destination, 'Type');
      const isKnown = typeof type === 'string' && DESTINATIONS.includes(type);
      const isMade = type === 'SQS' || type === 'SNS';
      return [
        ...expectKind(destination, 'map', place),
        ...when(
          isMap(destination) && isSet(type) && !isFunction(type) && !isKnown,
          `${place}.Type`,
          `Type ${JSON.stringify(type)} of ${name} must be ${oneOf(DESTINATIONS)}.`,
        ),
        ...when(
          isMap(destination) && !isMade && !isSet(own(destination, 'Destination')),
          place,
          `Destination of ${name} is required, but for the Types SQS and SNS.`,
        ),
      ];
    }),
  ];
};

const CORS: ReadonlyMap<string, string> = new Map([
  ['MaxAge', 'number'],
  ['AllowCredentials', 'boolean'],
  ['AllowHeaders', 'list'],
  ['AllowMethods', 'list'],
  ['AllowOrigins', 'list'],
  ['ExposeHeaders', 'list'],
]);

const urlFaults: Check = ({ properties }) => {
  const url = properties['FunctionUrlConfig'];
  if (!isMap(url) || isFunction(url)) return [];
  const type = url['AuthType'];
  const isKnown = isFunction(type) || type === 'AWS_IAM' || type === 'NONE';
  const cors = url['Cors'];
  return [
    ...when(
      !isKnown,
      'FunctionUrlConfig.AuthType',
      'AuthType of FunctionUrlConfig must be AWS_IAM or NONE.',
    ),
    ...expectKind(cors, 'map', 'FunctionUrlConfig.Cors'),
    ...members(cors).flatMap(([name, value]) => {
      const path = `FunctionUrlConfig.Cors.${name}`;
      const kind = CORS.get(name);
      if (kind === undefined) return [fault(path, `${name} is no property of Cors.`)];
      const is = kind === 'list' ? Array.isArray(value) : typeof value === kind;
      return when(!is && !isFunction(value), path, `${name} of Cors must be a ${kind}.`);
    }),
  ];
};

/** Templates of policies, with what each of them asks for. */
export const policyFaults: Check = ({ properties }) => {
  const written = properties['Policies'];
  const list = Array.isArray(written) ? items(written) : [written];
  return list.flatMap((policy, index) => {
    const path: readonly (string | number)[] = Array.isArray(written)
      ? ['Policies', index]
      : ['Policies'];
    const isDocument = isFunction(policy) || isSet(own(policy, 'Statement'));
    return members(policy).flatMap(([name, values]) => {
      const wanted = POLICY_TEMPLATES.get(name);
      if (wanted === undefined) {
        const isOther = isDocument || name.startsWith('Fn::');
        return when(!isOther, [...path, name], `There is no policy template ${quoted(name)}.`);
      }
      const place = [...path, name];
      if (!isMap(values) && values !== null)
        return [fault(place, `The policy template ${name} needs a map of its parameters.`)];
      const missing = wanted.filter((key) => own(values, key) === undefined);
      return when(
        missing.length > 0,
        place,
        `The policy template ${name} needs ${missing.join(', ')}.`,
      );
    });
  });
};

/** A location that is a map has a bucket and a key; a text is one of S3, or a path of a file. */
export function locationFaults(value: Value | undefined, name: string): readonly Fault[] {
  if (isMap(value) && !isFunction(value)) {
    const isWhole = isSet(value['Bucket']) && isSet(value['Key']);
    return when(!isWhole, name, `${name} needs Bucket and Key.`);
  }
  if (typeof value !== 'string') return [];
  const isS3 = /^s3:\/\/[^/]+\/./.test(value);
  const isFile = !value.startsWith('s3:') && /[./\\]/.test(value);
  const isFolder = name !== 'DefinitionUri' && !value.startsWith('s3:');
  const message = `${name} is ${JSON.stringify(value)}. It must be s3://bucket/key or a path of a file.`;
  return when(!isS3 && !isFile && !isFolder, name, message);
}
