/**
 * Backstage's `aws` config of the company's portal: user `backstage` of production, who reads each account as `opsready-read`.
 *
 * @public
 */
export const parcelwisePortalConfig = {
  mainAccount: {
    accessKeyId: 'AKIAOPSREADYSANDBOX1',
    secretAccessKey: 'sandbox',
    region: 'eu-west-1',
  },
  accountDefaults: {
    roleName: 'opsready-read',
    externalId: 'parcelwise-portal',
  },
};
