import { defineRule } from '../../define/index.js';
import { awsPage } from '../../services/aws-page.js';
import { snapStartConflict } from '../snapstart.js';
import { aliasesOf, versionsOf } from '../versions.js';

export const requirePublishedVersion = defineRule({
  id: 'performance/require-published-version',
  row: 'V7',
  severity: 'warning',
  summary: 'A function with SnapStart has a published version, and an alias that callers use.',
  why: 'SnapStart acts on published versions and aliases to them, never on $LATEST. Without one, calls start as slowly as before.',
  cite: awsPage(
    'Improving startup performance with Lambda SnapStart',
    'lambda/latest/dg/snapstart.html',
    {
      section: 'Lambda SnapStart',
    },
  ),
  equivalents: ['cfn-lint:W2530'],
  over: 'node',
  on: { service: 'lambda-function' },
  check: ({ node }) => {
    if (node.string('SnapStart.ApplyOn') !== 'PublishedVersions') return;
    if (node.part('alias') !== undefined || node.has('AutoPublishAlias')) return;
    if (aliasesOf(node).length > 0 || snapStartConflict(node) !== undefined) return;
    const add = (part: string, properties: Readonly<Record<string, string>>) => ({
      edit: 'part.add',
      args: { nodeId: node.id, part, properties },
    });
    const version = node.part('version') === undefined ? [add('version', {})] : [];
    const isOurs = node.type === 'AWS::Lambda::Function' && versionsOf(node).length === 0;
    const edits = [...version, add('alias', { Name: 'live' })];
    return {
      at: node.at('SnapStart.ApplyOn'),
      message: `SnapStart is on. ${node.name} has no alias of a published version to use it.`,
      ...(isOurs && { fix: { label: 'Publish a version behind an alias', safe: false, edits } }),
    };
  },
  examples: {
    valid: [
      `f: lambda-function {
        Runtime: 'java21', SnapStart.ApplyOn: 'PublishedVersions', version#: {}, alias#Name: 'live'
      }`,
      "f: lambda-function { $type: 'AWS::Serverless::Function', SnapStart.ApplyOn: 'PublishedVersions', AutoPublishAlias: 'live' }",
      `f: lambda-function { Runtime: 'java21', SnapStart.ApplyOn: 'PublishedVersions' }
       v: lambda-version { FunctionName: @f }
       a: lambda-alias { FunctionName: @f, FunctionVersion: @v.Version, Name: 'live' }`,
    ],
    invalid: [
      {
        before: "f: lambda-function { Runtime: 'java21', SnapStart.ApplyOn: 'PublishedVersions' }",
        after: `f: lambda-function {
          Runtime: 'java21', SnapStart.ApplyOn: 'PublishedVersions', version#: {}, alias#Name: 'live'
        }`,
      },
    ],
  },
});
