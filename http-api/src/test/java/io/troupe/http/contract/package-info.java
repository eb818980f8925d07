/** Holds what really goes over the wire against the OpenAPI document. */
package io.troupe.http.contract;
