/** The keys that the queries of routes have; anything else in a route's query is removed from the address. */
export const routeKeys = /^(?:client|tenant|cloud|org|for|topic|step|value|kind|prove|renew)$/;
