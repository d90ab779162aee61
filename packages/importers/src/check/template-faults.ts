import type { Finding } from '../problem.js';
import type { TextMap } from '../text/tree.js';
import { apiCircles } from './sam/api-circles.js';
import { withoutTransform } from './sam/needs-transform.js';
import { argumentFaults } from './arguments.js';
import { attributeFaults } from './attributes.js';
import { circularResources } from './circles.js';
import { conditionFaults } from './conditions.js';
import { faultyDeclarations } from './declarations.js';
import { formatFaults } from './formats.js';
import { misusedFunctions } from './functions.js';
import { loopFaults } from './loops.js';
import { danglingNames } from './names.js';
import { policyFaults } from './policies.js';
import { preambleFaults } from './preamble.js';
import { ruleFaults } from './rules-section.js';
import { samFaults } from './sam/sam-faults.js';
import { serviceFaults } from './services.js';
import { settingFaults } from './settings.js';
import { twiceSaid } from './twice.js';

const CHECKS = [
  preambleFaults,
  faultyDeclarations,
  conditionFaults,
  ruleFaults,
  attributeFaults,
  misusedFunctions,
  loopFaults,
  argumentFaults,
  formatFaults,
  policyFaults,
  settingFaults,
  serviceFaults,
  twiceSaid,
  samFaults,
  withoutTransform,
  danglingNames,
  circularResources,
  apiCircles,
];

/** What CloudFormation or SAM would refuse of a template, whatever its resources are. */
export function templateFaults(root: TextMap): readonly Finding[] {
  return CHECKS.flatMap((check) => check(root));
}
