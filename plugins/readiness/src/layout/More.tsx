import { Accordion, AccordionPanel, AccordionTrigger } from '@backstage/ui';
import { ReactNode, useState } from 'react';

/** Holds back what only some want to see; its content is made when it is first opened. */
export function More(props: {
  title: string;
  /** Level of the heading that the button is in. */
  level: 2 | 3 | 4;
  children: ReactNode;
}) {
  const { title, level, children } = props;
  const [opened, setOpened] = useState(false);
  return (
    <Accordion onExpandedChange={isOpen => setOpened(was => was || isOpen)}>
      <AccordionTrigger level={level} title={title} />
      <AccordionPanel>{opened && children}</AccordionPanel>
    </Accordion>
  );
}
