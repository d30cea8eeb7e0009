import { Alert, Button, Container, Flex } from '@backstage/ui';

/** Shown when the backend did not sign the chosen person in. */
export function SignInProblem(props: {
  name: string;
  error?: Error;
  onBack: () => void;
}) {
  const reason = props.error?.message ?? 'The backend did not say why.';
  return (
    <Container py="6">
      <Flex direction="column" gap="4" align="start">
        <Alert
          status="danger"
          icon
          title={`${props.name} could not be signed in`}
          description={`${reason} If the portal was just started, the backend may still be reading the catalog: try again in a few seconds.`}
        />
        <Button onPress={props.onBack}>Back to the list of people</Button>
      </Flex>
    </Container>
  );
}
