import { ProviderContractSetup } from './ProviderContractSetup';

/** One statement of the contract, tried on a provider with a source of its own. */
export interface ContractTest {
  name: string;
  run(setup: ProviderContractSetup): Promise<void>;
}
