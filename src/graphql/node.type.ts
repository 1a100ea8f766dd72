import { Field, ID, InterfaceType } from 'type-graphql';
import { encodeId, type NodeType } from './global-id.js';

@InterfaceType('Node', { description: 'Anything that `node(id)` can fetch again.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, stable, unique over all types.' })
  readonly id: string;

  constructor(type: NodeType, ...numbers: readonly number[]) {
    this.id = encodeId(type, ...numbers);
  }
}
