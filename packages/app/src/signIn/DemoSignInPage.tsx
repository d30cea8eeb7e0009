import { useState } from 'react';
import { ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { chosenPerson } from './chosenPerson';
import { readDemoPeople } from './demoPeople';
import { forgettingIdentity } from './forgettingIdentity';
import { PeopleList } from './PeopleList';
import { SignInProblem } from './SignInProblem';

/** Lets a visitor be one of the demo company's people; there is no password to know. */
export function DemoSignInPage(props: SignInPageProps) {
  const { onSignInSuccess } = props;
  const people = readDemoPeople(useApi(configApiRef));
  const [userRef, setUserRef] = useState(chosenPerson.get);
  const person = people.find(candidate => candidate.userRef === userRef);

  if (!person) {
    return (
      <PeopleList
        people={people}
        onChoose={chosen => {
          chosenPerson.set(chosen.userRef);
          setUserRef(chosen.userRef);
        }}
      />
    );
  }
  return (
    <ProxiedSignInPage
      provider="demo"
      headers={{ 'x-opsready-demo-user': person.userRef }}
      onSignInSuccess={identity =>
        onSignInSuccess(forgettingIdentity(identity))
      }
      ErrorComponent={({ error }) => (
        <SignInProblem
          name={person.name}
          error={error}
          onBack={() => {
            chosenPerson.clear();
            setUserRef(undefined);
          }}
        />
      )}
    />
  );
}
