/** What a real-time log tells of each request unless its wire says it. */
export const VIEWER_FIELDS: readonly string[] = [
  'timestamp',
  'c-ip',
  'time-to-first-byte',
  'sc-status',
  'sc-bytes',
  'cs-method',
  'cs-protocol',
  'cs-host',
  'cs-uri-stem',
  'x-edge-location',
  'x-edge-request-id',
  'time-taken',
  'cs-user-agent',
  'x-edge-result-type',
];
