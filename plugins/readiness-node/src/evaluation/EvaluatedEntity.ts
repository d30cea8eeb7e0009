/**
 * What `appliesTo` and a scorecard's filter may look at; an `Entity` of the catalog fits. `spec.owner` and `spec.system`
 * are full refs where the catalog collector has resolved them.
 *
 * @public
 */
export interface EvaluatedEntity {
  kind: string;
  metadata: { namespace?: string; name: string };
  spec?: {
    type?: unknown;
    lifecycle?: unknown;
    owner?: unknown;
    system?: unknown;
  };
}
