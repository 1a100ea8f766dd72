import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isObjectType,
} from 'graphql';
import { BitextError } from '../errors.js';
import { requirePermission } from '../flows/actor.js';
import type { Context } from './context.js';
import { isPermission, type Rule, ruleOf } from './rules.js';
import { User } from './user.type.js';
import { asUserError } from './user-error.type.js';

/** Puts the rules of a finished schema before its fields. Fields for everybody stay as they are. */
export function enforceRules(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const rule = ruleOf(type.name, field.name, isCompositeType(getNamedType(field.type)));
      if (rule === 'everybody' || rule === 'visible') continue;
      const name = `${type.name}.${field.name}`;
      if (type === schema.getMutationType()) guardMutation(field, rule, name);
      else if (rule === 'self') guardOwn(field);
      else guard(field, rule, name);
    }
  }
  return schema;
}

/** A mutation says as data why it did nothing. */
function guardMutation(field: GraphQLField<unknown, Context>, rule: Rule | null, name: string): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    try {
      requireRule(context, rule, name);
    } catch (thrown) {
      return asUserError(thrown);
    }
    return resolve(source, args, context, info);
  };
}

function guard(field: GraphQLField<unknown, Context>, rule: Rule | null, name: string): void {
  const { resolve = defaultFieldResolver, subscribe } = field;
  field.resolve = (source, args, context, info) => {
    requireRule(context, rule, name);
    return resolve(source, args, context, info);
  };
  if (subscribe === undefined) return;
  field.subscribe = (source, args, context, info) => {
    requireRule(context, rule, name);
    return subscribe(source, args, context, info);
  };
}

function guardOwn(field: GraphQLField<unknown, Context>): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    const { actor } = context;
    const own = source instanceof User && source.row.id === actor?.userId;
    return own || actor?.roles.includes('ADMIN') ? resolve(source, args, context, info) : null;
  };
}

/** @throws BitextError `UNAUTHENTICATED`, `FORBIDDEN` */
function requireRule({ actor }: Context, rule: Rule | null, name: string): void {
  if (rule !== null && isPermission(rule)) requirePermission(actor, rule);
  else throw new BitextError('FORBIDDEN', `${name} is for nobody: it has no rule in src/graphql/rules.ts.`);
}
