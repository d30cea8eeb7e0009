import { Alert, Button } from '@backstage/ui';
import { statusOf } from './statusOf';

const NEW_ENTITY =
  'It is not known here: it may be new, or you may not read it in the catalog. New entities are judged at the next collection; look again in a few minutes.';

/** Denied, not found and failed are different things, and each asks for something else. @public */
export function Failure(props: {
  error: Error;
  /** What could not be shown, as the object of a sentence: "the readiness of this entity". */
  what: string;
  /** The permission to ask for. */
  permission: string;
  /** Why it may be missing, and what to do then; about entities unless given. */
  whenMissing?: string;
  onRetry(): void;
}) {
  const { error, what, permission, whenMissing = NEW_ENTITY, onRetry } = props;
  switch (statusOf(error)) {
    case 403:
      return (
        <Alert
          role="status"
          status="info"
          icon
          title={`You may not see ${what}`}
          description={`Ask whoever runs this portal for the permission ${permission}.`}
        />
      );
    case 404:
      return (
        <Alert
          role="status"
          status="info"
          icon
          title={`There is nothing yet about ${what}`}
          description={whenMissing}
          customActions={
            <Button size="small" variant="secondary" onPress={onRetry}>
              Look again
            </Button>
          }
        />
      );
    default:
      return (
        <Alert
          role="alert"
          status="danger"
          icon
          title={`Could not load ${what}`}
          description={`${error.message} Try again; if it stays, tell whoever runs this portal.`}
          customActions={
            <Button size="small" variant="secondary" onPress={onRetry}>
              Try again
            </Button>
          }
        />
      );
  }
}
