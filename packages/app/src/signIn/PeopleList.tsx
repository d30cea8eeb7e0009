import { Button, Container, Text } from '@backstage/ui';
import type { DemoPerson } from './demoPeople';
import styles from './PeopleList.module.css';

/** The people of the demo company, each with the team and what the permission policy lets them see. */
export function PeopleList(props: {
  people: DemoPerson[];
  onChoose: (person: DemoPerson) => void;
}) {
  return (
    <Container py="6">
      <main className={styles.page}>
        <Text as="h1" variant="title-large">
          Parcelwise developer portal
        </Text>
        <Text as="p" variant="body-large" color="secondary">
          Choose who you are. Everyone here is made up, there are no passwords,
          and each person sees what the permission policy gives them.
        </Text>
        {props.people.length === 0 && (
          <Text as="p">
            There is nobody to choose: list people under
            auth.providers.demo.people in app-config.yaml.
          </Text>
        )}
        <ul className={styles.people}>
          {props.people.map(person => (
            <li key={person.userRef} className={styles.person}>
              <div>
                <Text as="h2" variant="title-x-small">
                  {person.name}
                </Text>
                <Text as="p" color="secondary">
                  {person.team}
                </Text>
                <Text as="p">{person.sees}</Text>
              </div>
              <Button
                variant="primary"
                aria-label={`Sign in as ${person.name}`}
                onPress={() => props.onChoose(person)}
              >
                Sign in
              </Button>
            </li>
          ))}
        </ul>
      </main>
    </Container>
  );
}
