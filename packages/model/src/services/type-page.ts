import { resourceDocsUrl } from '@archivolt/cfn-spec';
import { cite, type Citation } from '../define/index.js';

/** CloudFormation's page of a type. */
export function typePage(type: string, more: { readonly section?: string } = {}): Citation {
  return cite(type, resourceDocsUrl(type), more);
}
