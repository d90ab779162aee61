import { defineRule, type NodeView } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { setting } from '../fixes.js';
import { quoted } from '../words.js';

export const noUncoveredName = defineRule({
  id: 'correctness/no-uncovered-name',
  row: 'V33',
  severity: 'error',
  summary: 'A certificate covers the names that it is used for.',
  why: 'CloudFront and API Gateway take a name only when the certificate proves it. A wildcard covers one label, neither none nor two.',
  cite: awsPage(
    'Requirements for using alternate domain names',
    'AmazonCloudFront/latest/DeveloperGuide/CNAMEs.html',
    { section: 'API Gateway Security' },
  ),
  over: 'wire',
  on: { connection: 'certificate-use' },
  check: ({ source, target }) => {
    const covered = namesOf(source);
    if (covered === undefined) return;
    const name = servedBy(target).find((it) => !covered.some((pattern) => covers(pattern, it)));
    if (name === undefined) return;
    const further = source.list(FURTHER) ?? [];
    return {
      at: source.at(FURTHER),
      message: `${target.name} serves ${quoted(name)}. ${source.name} is for ${covered.join(', ')}.`,
      fix: setting(source, {
        path: FURTHER,
        value: [...further, name],
        label: `Add ${name}`,
        safe: false,
      }),
    };
  },
  examples: {
    valid: [
      `c: certificatemanager-certificate { DomainName: '*.example.com' }
       c -> d: cloudfront-distribution { DistributionConfig.Aliases: ['www.example.com'] }`,
      `c: certificatemanager-certificate { DomainName: 'example.com', SubjectAlternativeNames: ['api.example.com'] }
       c -> d: apigatewayv2-domain-name { DomainName: 'api.example.com' }`,
      `c: certificatemanager-certificate { DomainName: { Ref: 'Name' } }; param Name
       c -> d: apigatewayv2-domain-name { DomainName: 'api.example.com' }`,
    ],
    invalid: [
      {
        before: `c: certificatemanager-certificate { DomainName: 'example.com' }
          c -> d: cloudfront-distribution { DistributionConfig.Aliases: ['example.com', 'www.example.com'] }`,
        after: `c: certificatemanager-certificate { DomainName: 'example.com', SubjectAlternativeNames: ['www.example.com'] }
          c -> d: cloudfront-distribution { DistributionConfig.Aliases: ['example.com', 'www.example.com'] }`,
      },
      {
        before: `c: certificatemanager-certificate { DomainName: '*.example.com' }
          c -> d: apigatewayv2-domain-name { DomainName: 'a.b.example.com' }`,
      },
      {
        before: `c: certificatemanager-certificate { DomainName: '*.example.com' }
          c -> d: apigateway-domain-name { DomainName: 'example.com' }`,
      },
      {
        before: `c: certificatemanager-certificate { DomainName: 'example.com' }
          c -> d: cognito-user-pool-domain { Domain: 'auth.example.com' }`,
        after: `c: certificatemanager-certificate { DomainName: 'example.com', SubjectAlternativeNames: ['auth.example.com'] }
          c -> d: cognito-user-pool-domain { Domain: 'auth.example.com' }`,
      },
    ],
  },
});

const FURTHER = 'SubjectAlternativeNames';

/** All names of a certificate; undefined where one of them is not known. */
function namesOf(certificate: NodeView): readonly string[] | undefined {
  const further = certificate.list(FURTHER);
  if (certificate.has(FURTHER) && further === undefined) return undefined;
  const all = [certificate.string('DomainName'), ...(further ?? [])];
  return all.every((name) => typeof name === 'string') ? all : undefined;
}

function servedBy(target: NodeView): readonly string[] {
  const isDistribution = target.service.id === 'cloudfront-distribution';
  const property = target.service.id === 'cognito-user-pool-domain' ? 'Domain' : 'DomainName';
  const names = isDistribution
    ? (target.list('DistributionConfig.Aliases') ?? [])
    : [target.string(property)];
  return names.filter((name) => typeof name === 'string');
}

function covers(pattern: string, name: string): boolean {
  const [first, second] = [pattern.toLowerCase(), name.toLowerCase()];
  if (first === second || !first.startsWith('*.')) return first === second;
  const dot = second.indexOf('.');
  return dot > 0 && second.slice(dot) === first.slice(1);
}
