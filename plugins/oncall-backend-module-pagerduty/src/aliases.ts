/** What annotations may name an escalation policy by: a service that uses it. */
export function serviceAlias(serviceId: string): string {
  return `service/${serviceId}`;
}
