import { defineService } from '../../define/index.js';
import { typePage } from '../type-page.js';

/** A branch of an Amplify application. */
export const amplifyBranch = defineService({
  id: 'amplify-branch',
  row: 'S40',
  title: 'Amplify branch',
  noun: 'Branch',
  category: 'compute',
  share: 0.3,
  type: 'AWS::Amplify::Branch',
  summary: 'A branch of the repository, built and hosted.',
  cite: typePage('AWS::Amplify::Branch'),
  keywords: ['amplify', 'branch', 'stage', 'preview', 'hosting'],
  fact: (node) => node.string('BranchName') ?? 'Branch',
  annotate: {
    AppId: {
      title: 'App',
      section: 'Branch',
      required: true,
      widget: 'reference',
      refersTo: { service: 'amplify-app' },
      replaces: true,
    },
    BranchName: {
      title: 'Branch',
      section: 'Branch',
      required: true,
      type: 'string',
      max: 255,
      replaces: true,
    },
    Stage: {
      title: 'Stage',
      section: 'Branch',
      options: ['PRODUCTION', 'BETA', 'DEVELOPMENT', 'EXPERIMENTAL', 'PULL_REQUEST'].map(
        (value) => ({ value }),
      ),
    },
    EnableAutoBuild: { title: 'Build on push', section: 'Branch', default: true },
    EnablePullRequestPreview: { title: 'Previews', section: 'Branch', default: false },
  },
  capabilities: { refers: [{ to: 'amplify-app', property: 'AppId', value: 'AppId', label: 'of' }] },
  initial: { properties: { BranchName: 'main', EnableAutoBuild: true, Stage: 'PRODUCTION' } },
});
