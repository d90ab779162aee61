import type { NodeView, RefusalReason } from '../define/index.js';

/** Whether a domain of a user pool is AWS's own, with a prefix. */
export function isPrefix(domain: NodeView): boolean {
  const name = domain.string('Domain');
  return (
    domain.service.id === 'cognito-user-pool-domain' && name !== undefined && !name.includes('.')
  );
}

/** Why a certificate is for no prefix. */
export function refusePrefix(certificate: NodeView, target: NodeView): RefusalReason | undefined {
  if (!isPrefix(target)) return undefined;
  return {
    message: `${certificate.name} cannot secure ${target.name}.`,
    why: 'A prefix is a name of AWS, with a certificate of AWS. A domain of your own takes one.',
  };
}
