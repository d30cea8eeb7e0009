import type { ApiTable } from '../ApiTable';
import { describeDBClusters, failoverDBCluster } from './clusters';
import {
  describeDBInstances,
  rebootDBInstance,
  restoreDBInstanceFromDBSnapshot,
} from './instances';

export const rds: ApiTable = {
  iamPrefix: 'rds',
  deniedCode: 'AccessDenied',
  apis: {
    DescribeDBClusters: describeDBClusters,
    DescribeDBInstances: describeDBInstances,
    FailoverDBCluster: failoverDBCluster,
    RebootDBInstance: rebootDBInstance,
    RestoreDBInstanceFromDBSnapshot: restoreDBInstanceFromDBSnapshot,
  },
};
