/**
 * Whether a Node can run this repository.
 * @param {string} version as in `20.19.4`
 */
export function supportsNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 20) return minor >= 19;
  if (major === 22) return minor >= 12;
  return major > 22;
}
