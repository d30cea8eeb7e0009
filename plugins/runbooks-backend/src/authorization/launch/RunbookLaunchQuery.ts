/**
 * What a permission rule becomes in a query over executions: the property has one of the values. An empty list matches
 * nothing.
 *
 * @public
 */
export interface RunbookLaunchQuery {
  property: 'ownerRef' | 'riskClass' | 'account' | 'requestedBy';
  values: string[];
}
