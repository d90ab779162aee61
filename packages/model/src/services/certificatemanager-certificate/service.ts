import { defineService } from '../../define/index.js';
import { awsPage } from '../aws-page.js';

const page = awsPage('What is AWS Certificate Manager?', 'acm/latest/userguide/acm-overview.html', {
  section: 'API Gateway Security',
});
const validation = awsPage('DNS validation', 'acm/latest/userguide/dns-validation.html');

/** A certificate for a domain, that renews itself. */
export const certificatemanagerCertificate = defineService({
  id: 'certificatemanager-certificate',
  row: 'S10',
  title: 'Certificate',
  noun: 'Certificate',
  category: 'identity',
  share: 1.2,
  type: 'AWS::CertificateManager::Certificate',
  summary: 'Proves a domain to those who call it over HTTPS.',
  cite: page,
  keywords: ['acm', 'certificate', 'tls', 'ssl', 'https', 'domain'],
  fact: (node) => `ACM · ${node.region() ?? node.string('DomainName') ?? 'certificate'}`,
  annotate: {
    DomainName: {
      title: 'Domain',
      section: 'Certificate',
      required: true,
      form: 'a domain name, as shop.example.com or *.example.com',
      pattern: '(\\*\\.)?([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}',
      replaces: true,
    },
    SubjectAlternativeNames: {
      title: 'And for',
      section: 'Certificate',
      type: 'list',
      replaces: true,
    },
    ValidationMethod: {
      title: 'Proved by',
      section: 'Certificate',
      default: 'EMAIL',
      options: [
        { value: 'DNS', title: 'A record' },
        { value: 'EMAIL', title: 'An e-mail' },
      ],
      cite: validation,
      replaces: true,
    },
    DomainValidationOptions: {
      title: 'Proof',
      section: 'Certificate',
      type: 'list',
      docs: 'The zone that the record goes into. Set by the wire from it.',
      cite: validation,
      replaces: true,
    },
    KeyAlgorithm: {
      title: 'Key',
      section: 'Certificate',
      default: 'RSA_2048',
      options: [
        'RSA_2048',
        'RSA_3072',
        'RSA_4096',
        'EC_prime256v1',
        'EC_secp384r1',
        'EC_secp521r1',
      ].map((value) => ({ value })),
      replaces: true,
    },
  },
  capabilities: {},
  arn: 'Ref',
  initial: { properties: { DomainName: 'api.example.com', ValidationMethod: 'DNS' } },
});
