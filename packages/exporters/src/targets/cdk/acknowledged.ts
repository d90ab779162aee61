import { call, literal, map, member, type Expr } from './print/syntax.js';

/** A warning of the CDK that does not hold for a construct, with the reason why. */
export function acknowledged(construct: Expr, id: string, reason: string): Expr {
  const rule = map([
    ['id', literal(id)],
    ['reason', literal(reason)],
  ]);
  return call(member(call('cdk.Validations.of', construct), 'acknowledge'), rule);
}
